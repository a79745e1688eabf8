#include <chrono>
#include <optional>

#include <fmt/core.h>

#include "indexer/actions/actions.h"
#include "indexer/actions/missing_names.h"
#include "indexer/report/figures.h"
#include "indexer/report/left_out.h"
#include "indexer/report/summary.h"
#include "indexer/run/choose_files.h"
#include "indexer/run/prune.h"
#include "indexer/run/sinks.h"
#include "indexer/run/source_run.h"
#include "indexer/run/writer_settings.h"
#include "indexer/upkeep/check.h"
#include "indexer/upkeep/gone.h"
#include "indexer/writer/known_pages.h"
#include "indexer/writer/writer.h"
#include "shared/database/archive.h"
#include "shared/database/folder.h"
#include "shared/database/reading.h"

namespace pressmark {
namespace {

// One indexing run. Its steps are in the order of its functions.
class IndexRun {
 public:
  IndexRun(const IndexSettings& settings, Streams streams)
      : settings_(settings),
        messages_(streams.messages),
        database_(database_path(settings.database)),
        run_(settings, streams) {}

  ExitCode go() {
    if (settings_.names_file && !settings_.names_sources()) {
      keep_names_file();
    } else if (run_.was_stopped()) {
      messages_.note("interrupted: nothing was written yet");
    } else if (!has_something_to_write()) {
      messages_.note("no page was found in the sources; nothing is written" +
                     left_out_lines(run_.findings().tally(), settings_.verbose));
      say_what_is_gone();
    } else {
      const std::string outcome = write();
      if (!run_.was_stopped()) say_what_is_gone();
      // Before it is written, nobody knows all names.
      if (names_file_ && !settings_.dry_run) say_missing_names(*names_file_, settings_, messages_);
      messages_.note(outcome);
    }
    return run_.exit_code();
  }

 private:
  bool has_something_to_write() const {
    return !run_.files().empty() || settings_.prune ||
           (settings_.names_file && database_folder::exists(database_));
  }

  void keep_names_file() {
    check_database_is_there(database_);
    WriterSettings writing = writer_settings(settings_, messages_, run_.findings());
    const std::string text = *writing.names_file;
    Writer(database_, std::move(writing)).commit();
    messages_.note(settings_.dry_run
                       ? fmt::format("dry run, nothing is written: {} would be the names file of {}",
                                     *settings_.names_file, database_)
                       : fmt::format("{}: its names file is now {}", database_, *settings_.names_file));
    say_missing_names(text, settings_, messages_);
  }

  // What became of it, for people. The database is closed again.
  std::string write() {
    WriterSettings writing = writer_settings(settings_, messages_, run_.findings());
    names_file_ = writing.names_file;
    Writer writer(database_, std::move(writing));
    const ChosenFiles chosen = choose_files(run_, writer);
    run_.findings().tally().unchanged_files = chosen.unchanged;
    say_what_is_read_again(chosen);
    DatabaseSink sink(writer, run_.findings());
    read(chosen.to_read, sink);
    if (settings_.prune && !run_.was_stopped()) {
      writer.commit();  // what this run gave may be gone by now, too
      prune_sources(run_.sources(), writer, messages_);
    }
    settings_.dry_run ? say_what_would_be_heard(writer) : run_.hear_again(writer, sink);
    writer.commit();
    run_.finish();
    return run_.was_stopped() ? interrupted_line(writer.counts()) : summary(writer);
  }

  void say_what_is_read_again(const ChosenFiles& chosen) {
    if (chosen.other_options == 0) return;
    messages_.note(fmt::format("{} read again: the options or the program are not those of the last time",
                               chosen.other_options == 1
                                   ? "1 unchanged file is"
                                   : with_commas(chosen.other_options) + " unchanged files are"));
  }

  void say_what_would_be_heard(Writer& writer) {
    const std::size_t others = writer.sources_to_hear().size();
    if (others == 0) return;
    messages_.note(others == 1 ? "1 other file that gave some of these articles would be read again"
                               : with_commas(others) +
                                     " other files that gave some of these articles would be read again");
  }

  void say_what_is_gone() {
    if (settings_.prune || settings_.dry_run || !database_folder::exists(database_)) return;
    const std::uint64_t gone = count_gone(run_.sources(), Archive({database_}).database());
    if (gone == 0) return;
    messages_.note(gone == 1 ? "1 file is gone; what it gave is kept (--prune removes it)"
                             : fmt::format("{} files are gone; what they gave is kept (--prune removes it)",
                                           with_commas(gone)));
  }

  void read(const std::vector<std::string>& files, Sink& sink) {
    if (files.empty()) return;
    std::optional<PageMemory> memory;
    if (database_folder::exists(database_)) memory.emplace(database_);
    run_.read(files, sink, [&](const SourceFacts& source) -> std::shared_ptr<const KnownPages> {
      return memory && source.locator != "-" ? memory->pages_of(source.locator) : nullptr;
    });
  }

  // Where a run was stopped: what is safe.
  std::string interrupted_line(const WriteCounts& counts) const {
    if (settings_.dry_run) return "interrupted; nothing was written";
    return fmt::format(
        "interrupted: {} articles of this run are safe in {}; the same command goes on from there",
        with_commas(counts.added + counts.replaced + counts.unchanged), database_);
  }

  std::string summary(const Writer& writer) {
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
    return summary_of(run_.findings().tally(), writer.counts(),
                      {seconds, generation_bytes(), writer.articles(), database_, settings_.dry_run,
                       settings_.verbose, settings_.database.empty()});
  }

  // The generation before the current one, if there is one, is not counted.
  std::uint64_t generation_bytes() const {
    if (!database_folder::exists(database_)) return 0;
    return database_folder::bytes_of(database_folder::current_generation(database_));
  }

  const std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  const IndexSettings& settings_;
  Messages& messages_;
  const std::string database_;
  std::optional<std::string> names_file_;  // its text
  SourceRun run_;
};

}  // namespace

ExitCode index_sources(const IndexSettings& settings, Streams streams) {
  return with_failures(database_path(settings.database), [&] { return IndexRun(settings, streams).go(); });
}

}  // namespace pressmark
