#include <chrono>
#include <ctime>
#include <filesystem>

#include <fmt/chrono.h>
#include <fmt/core.h>

#include "indexer/actions.h"
#include "indexer/sinks.h"
#include "indexer/source_run.h"
#include "indexer/summary.h"
#include "indexer/writer/writer.h"
#include "shared/database/archive.h"
#include "shared/database/reading.h"

namespace pressmark {
namespace {

std::uint64_t bytes_below(const std::filesystem::path& folder) {
  std::uint64_t bytes = 0;
  std::error_code error;
  for (std::filesystem::recursive_directory_iterator at(folder, error), end; !error && at != end;
       at.increment(error)) {
    std::error_code ignored;
    if (at->is_regular_file(ignored)) bytes += at->file_size(ignored);
  }
  return bytes;
}

std::string now() { return fmt::format("{:%Y%m%d%H%M%S}", fmt::gmtime(std::time(nullptr))); }

// What of the options an article depends on.
std::string options_of(const IndexSettings& settings) {
  return fmt::format("keep-chrome={} keep-all={} language={} site={}", settings.keep_chrome,
                     settings.keep_all, settings.language.value_or(""), settings.site.value_or(""));
}

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// Where a run was stopped: what is safe.
std::string interrupted_line(const WriteCounts& counts, const std::string& database) {
  return fmt::format(
      "interrupted: {} articles of this run are safe in {}; the same command goes on from there",
      with_commas(counts.added + counts.replaced + counts.unchanged), database);
}

ExitCode index(const IndexSettings& settings, Streams streams) {
  Messages& messages = streams.messages;
  const auto start = std::chrono::steady_clock::now();
  SourceRun run(settings, streams);
  if (run.was_stopped()) {
    messages.note("interrupted: nothing was written yet");
    return run.exit_code();
  }
  if (!run.has_files()) {
    messages.note("no page was found in the sources; nothing is written" +
                  left_out_lines(run.findings().tally()));
    return run.exit_code();
  }
  const std::string database = database_path(settings.database);
  Writer writer(database, {.options = options_of(settings), .first_seen = now()});
  DatabaseSink sink(writer, run.findings());
  run.read_sources(sink);
  for (auto again = writer.sources_to_hear(); !again.empty(); again = writer.sources_to_hear())
    run.read(again, sink);
  writer.commit();
  if (run.was_stopped()) {
    messages.note(interrupted_line(writer.counts(), database));
    return run.exit_code();
  }
  const RunFacts facts{seconds_since(start), bytes_below(database), writer.articles(), database};
  messages.note(summary_of(run.findings().tally(), writer.counts(), facts));
  return run.exit_code();
}

}  // namespace

ExitCode index_sources(const IndexSettings& settings, Streams streams) {
  return with_failures([&] { return index(settings, streams); });
}

}  // namespace pressmark
