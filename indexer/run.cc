#include "indexer/run.h"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <filesystem>
#include <functional>
#include <map>
#include <ostream>
#include <thread>

#include <fmt/chrono.h>
#include <fmt/core.h>
#include <unistd.h>

#include "indexer/export.h"
#include "indexer/pipeline.h"
#include "indexer/progress.h"
#include "indexer/sinks.h"
#include "indexer/source/walk.h"
#include "indexer/summary.h"
#include "indexer/writer/writer.h"
#include "shared/database/archive.h"
#include "shared/database/reading.h"

namespace pressmark {
namespace {

using Action = IndexSettings::Action;

PipelineSettings pipeline_settings(const IndexSettings& settings) {
  PipelineSettings pipeline;
  const int cores = static_cast<int>(std::max(std::thread::hardware_concurrency(), 1u));
  pipeline.jobs = settings.jobs > 0 ? settings.jobs : cores;
  pipeline.documents = settings.action == Action::index;
  pipeline.read.page_bytes = static_cast<std::size_t>(settings.page_limit_mb) << 20;
  pipeline.extract.page.bytes = pipeline.read.page_bytes;
  pipeline.extract.compose = {settings.keep_chrome, settings.language, settings.site};
  pipeline.extract.keep_all = settings.keep_all;
  pipeline.extract.mentions = settings.mentions;
  pipeline.extract.explain = settings.action == Action::explain_chrome;
  return pipeline;
}

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

// Tells problems one by one, but of many for the same reason the first ones and then how many more there
// were.
class Problems {
 public:
  void tell(const Error& error, Messages& messages) {
    constexpr std::uint64_t kToldOneByOne = 10;
    constexpr std::size_t kMostReasons = 1'000;
    if (reasons_.size() >= kMostReasons || ++reasons_[error.why] <= kToldOneByOne)
      return messages.error(error);
    ++untold_[error.why];
  }

  void tell_rest(Messages& messages) const {
    for (const auto& [why, count] : untold_) {
      messages.error({ErrorKind::bad_input, fmt::format("{} more", with_commas(count)), why, ""});
    }
  }

 private:
  std::map<std::string, std::uint64_t> reasons_, untold_;
};

// Reading sources into a sink, with its messages and its count of problems.
class Run {
 public:
  Run(const IndexSettings& settings, Messages& messages) : settings_(settings), messages_(messages) {
    files_ = walk(settings.sources, [this](const Error& error) { problem(error); });
  }

  Tally& tally() { return tally_; }
  bool has_files() const { return !files_.empty(); }

  void read_sources(Sink& sink) {
    read(files_, sink);
    problems_.tell_rest(messages_);
  }

  void read(const std::vector<std::string>& files, Sink& sink) {
    Progress progress(messages_, files, !settings_.quiet && ::isatty(STDERR_FILENO) == 1);
    const PipelineEvents events{
        [this](const Error& error) { problem(error); },
        [&](std::size_t done, std::uint64_t offset) { progress.update(done, offset, tally_.articles); }};
    run_pipeline(files, pipeline_settings(settings_), events, sink);
    progress.finish();
  }

  ExitCode exit_code() const {
    if (missing_) return ExitCode::error;
    return tally_.faults > 0 ? ExitCode::some_failed : ExitCode::done;
  }

 private:
  void problem(const Error& error) {
    tally_.count(error);
    missing_ = missing_ || error.kind == ErrorKind::not_found;
    // Files without a page are counted, not told one by one.
    if (error.kind != ErrorKind::unsupported) problems_.tell(error, messages_);
  }

  const IndexSettings& settings_;
  Messages& messages_;
  Tally tally_;
  Problems problems_;
  std::vector<std::string> files_;
  bool missing_ = false;
};

std::string now() { return fmt::format("{:%Y%m%d%H%M%S}", fmt::gmtime(std::time(nullptr))); }

// What of the options an article depends on.
std::string options_of(const IndexSettings& settings) {
  return fmt::format("keep-chrome={} keep-all={} language={} site={}", settings.keep_chrome,
                     settings.keep_all, settings.language.value_or(""), settings.site.value_or(""));
}

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

ExitCode index(const IndexSettings& settings, Messages& messages) {
  const auto start = std::chrono::steady_clock::now();
  Run run(settings, messages);
  if (!run.has_files()) {
    messages.note("no page was found in the sources; nothing is written");
    return run.exit_code();
  }
  const std::string database = database_path(settings.database);
  Writer writer(database, {.options = options_of(settings), .first_seen = now()});
  DatabaseSink sink(writer, run.tally(), messages);
  run.read_sources(sink);
  for (auto again = writer.sources_to_hear(); !again.empty(); again = writer.sources_to_hear())
    run.read(again, sink);
  writer.commit();
  const RunFacts facts{seconds_since(start), bytes_below(database), writer.articles(), database};
  messages.note(summary_of(run.tally(), writer.counts(), facts));
  return run.exit_code();
}

template <class PrintingSink>
ExitCode print(const IndexSettings& settings, Streams streams) {
  Run run(settings, streams.messages);
  PrintingSink sink(streams.out, run.tally(), streams.messages);
  run.read_sources(sink);
  return run.exit_code();
}

}  // namespace

ExitCode run_index(const IndexSettings& settings, Streams streams) {
  switch (settings.action) {
    case Action::extract:
      return print<ExtractSink>(settings, streams);
    case Action::explain_chrome:
      return print<ExplainSink>(settings, streams);
    case Action::export_articles:
      export_articles(database_path(settings.database), streams.out);
      return ExitCode::done;
    default:
      return with_failures([&] { return index(settings, streams.messages); });
  }
}

}  // namespace pressmark
