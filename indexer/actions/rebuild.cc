#include <algorithm>
#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <set>

#include <fmt/core.h>

#include "indexer/actions/actions.h"
#include "indexer/actions/missing_names.h"
#include "indexer/report/figures.h"
#include "indexer/report/summary.h"
#include "indexer/run/sinks.h"
#include "indexer/run/source_run.h"
#include "indexer/run/writer_settings.h"
#include "indexer/source/locator.h"
#include "indexer/upkeep/check.h"
#include "indexer/upkeep/copy_sources.h"
#include "indexer/upkeep/new_generation.h"
#include "indexer/writer/current_source.h"
#include "indexer/writer/open_store.h"
#include "shared/database/archive.h"
#include "shared/database/fields.h"
#include "shared/database/folder.h"
#include "shared/database/reading.h"
#include "shared/database/source_record.h"
#include "shared/failure.h"

namespace pressmark {
namespace {

// Remembers which sources were read whole, and what of theirs in the old generation they no longer give.
class RebuildSink : public DatabaseSink {
 public:
  using NoLongerGiven = std::function<std::vector<Xapian::docid>(const writer::CurrentSource&)>;
  RebuildSink(Writer& writer, Findings& findings, NoLongerGiven no_longer_given)
      : DatabaseSink(writer, findings), no_longer_given_(std::move(no_longer_given)) {}

  void begin_source(const SourceFacts& source) override {
    source_ = writer::CurrentSource(source, source_term(source.locator));
    DatabaseSink::begin_source(source);
  }
  void end_source(bool whole) override {
    if (whole) {
      read_whole_.insert(source_.facts().locator);
      const std::vector<Xapian::docid> left = no_longer_given_(source_);
      left_.insert(left_.end(), left.begin(), left.end());
    }
    DatabaseSink::end_source(whole);
  }

  const std::set<std::string>& read_whole() const { return read_whole_; }
  const std::vector<Xapian::docid>& left() const { return left_; }

 protected:
  void article(PageResult page) override {
    if (page.extraction.article) source_.gave(*page.extraction.article);
    DatabaseSink::article(std::move(page));
  }

 private:
  NoLongerGiven no_longer_given_;
  writer::CurrentSource source_;
  std::set<std::string> read_whole_;
  std::vector<Xapian::docid> left_;
};

// The sources that the database knows and whose files are still there.
std::vector<SourceRecord> sources_there(const Archive& archive) {
  std::vector<SourceRecord> sources;
  for_each_source(archive.database(), [&](const std::string&, const std::string& metadata) {
    const auto record = source_record_of(metadata);
    std::error_code ignored;
    if (!record || record->locator == "-") return;
    const std::string path = path_of(record->locator);
    // What lies behind a link now is another source.
    if (std::filesystem::is_regular_file(path, ignored) && locator_of(path) == record->locator)
      sources.push_back(*record);
  });
  return sources;
}

// Throws Failure if sources were read with other options, which would give other articles, or the same ones
// under other ids. An older version of the program is no other option.
void check_options(const std::vector<SourceRecord>& sources, const std::string& last_options,
                   const IndexSettings& settings, SourceRun& run) {
  std::vector<std::string> same_options;
  for (int version = 1; version <= kExtractionVersion; ++version)
    same_options.push_back(article_options(settings, version));
  const auto others = std::count_if(sources.begin(), sources.end(), [&](const SourceRecord& source) {
    const std::string address = run.facts_of_file(path_of(source.locator)).address;
    return !source.settings.empty() &&
           std::none_of(same_options.begin(), same_options.end(), [&](const std::string& options) {
             return source.settings == settings_fingerprint(options, address);
           });
  });
  if (others == 0) return;
  throw Failure(Error{
      ErrorKind::usage, "--rebuild",
      fmt::format("{} of its {} were read with other options; those of the last run: {}",
                  with_commas(static_cast<std::uint64_t>(others)),
                  sources.size() == 1 ? "1 source" : with_commas(sources.size()) + " sources", last_options),
      "give the same ones (and the same --urls), or index the sources with these first"});
}

// When the old generation first saw an article.
std::string seen_in(const Archive& archive, const std::string& id) {
  const std::string term = make_term("Q", id);
  const auto at = archive.database().postlist_begin(term);
  if (at == archive.database().postlist_end(term)) return "";
  return archive.database().get_document(*at).get_value(kFirstSeenSlot);
}

class Rebuild {
 public:
  Rebuild(const IndexSettings& settings, Streams streams)
      : settings_(settings),
        streams_(streams),
        database_(database_path(settings.database)),
        lock_((check_database_is_there(database_), database_), std::chrono::seconds(settings.lock_timeout_s)),
        run_(settings, streams) {}

  ExitCode go() {
    const auto start = std::chrono::steady_clock::now();
    WriterSettings writing = writer_settings(settings_, streams_.messages, run_.findings());
    const std::optional<std::string> names_file = writing.names_file;
    writer::take_up_segments(database_, writing);
    NewGeneration fresh(database_);
    fresh.create();
    std::string summary;
    {
      const Archive old({database_});
      const std::vector<SourceRecord> sources = sources_there(old);
      check_options(sources, old.database().get_metadata("settings"), settings_, run_);
      Writer writer(database_, into(std::move(writing), old, fresh));
      if (!fill(old, sources, writer)) {
        streams_.messages.note("interrupted: no new generation was made, the old one stays");
        return ExitCode::interrupted;
      }
      const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
      summary = summary_of(run_.findings().tally(), {},
                           {seconds, database_folder::bytes_of(fresh.path()), writer.articles(), database_,
                            false, settings_.verbose, settings_.database.empty()});
    }
    fresh.publish();
    if (names_file) say_missing_names(*names_file, settings_, streams_.messages);
    streams_.messages.note(summary);
    return run_.exit_code();
  }

 private:
  static WriterSettings into(WriterSettings writer, const Archive& old, const NewGeneration& fresh) {
    writer.generation = fresh.path();
    if (!writer.names_file) writer.names_file = old.database().get_metadata(kNamesFileKey);
    writer.seen_before = [&old](const std::string& id) { return seen_in(old, id); };
    return writer;
  }

  // False if it was stopped.
  bool fill(const Archive& old, const std::vector<SourceRecord>& sources, Writer& writer) {
    const CopyEvents events{[this](const Error& error) { run_.findings().problem(error); },
                            [this] { return streams_.stop.requested(); }};
    RebuildSink sink(writer, run_.findings(), [&](const writer::CurrentSource& source) {
      return settings_.prune ? std::vector<Xapian::docid>() : no_longer_given(old, source, events);
    });
    std::vector<std::string> files(sources.size());
    std::transform(sources.begin(), sources.end(), files.begin(),
                   [](const SourceRecord& source) { return path_of(source.locator); });
    run_.read(files, sink);
    if (run_.was_stopped()) return false;
    const std::uint64_t before = writer.counts().added;
    copy_left(old, sink.left(), writer, events);
    const std::uint64_t left = writer.counts().added - before;
    const std::uint64_t copied = copy_sources(old, sink.read_whole(), writer, events);
    if (events.stopped()) return false;
    writer.commit();
    run_.finish();
    say_what_was_copied(copied, left);
    return true;
  }

  void say_what_was_copied(std::uint64_t sources, std::uint64_t left) const {
    if (sources > 0) {
      streams_.messages.note(sources == 1
                                 ? "1 source is gone or was not read whole; its articles are copied"
                                 : with_commas(sources) +
                                       " sources are gone or were not read whole; their articles are copied");
    }
    if (left > 0) {
      streams_.messages.note(fmt::format("no longer in their sources but kept: {} (with --prune they go)",
                                         left == 1 ? "1 article" : with_commas(left) + " articles"));
    }
  }

  const IndexSettings& settings_;
  Streams streams_;
  const std::string database_;
  const WriterLock lock_;
  SourceRun run_;
};

}  // namespace

ExitCode rebuild_database(const IndexSettings& settings, Streams streams) {
  return with_failures(database_path(settings.database), [&] { return Rebuild(settings, streams).go(); });
}

}  // namespace pressmark
