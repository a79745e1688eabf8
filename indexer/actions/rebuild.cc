#include <algorithm>
#include <chrono>
#include <filesystem>
#include <map>
#include <set>

#include <fmt/core.h>

#include "indexer/actions/actions.h"
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
#include "indexer/writer/document_sources.h"
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
  RebuildSink(const Archive& old, Writer& writer, Findings& findings)
      : DatabaseSink(writer, findings), old_(old) {}

  void begin_source(const SourceFacts& source) override {
    source_ = writer::CurrentSource(source, source_term(source.locator));
    DatabaseSink::begin_source(source);
  }
  void end_source(bool whole) override {
    if (whole) note_whole_source();
    DatabaseSink::end_source(whole);
  }

  const std::set<std::string>& read_whole() const { return read_whole_; }

  // Documents of the old generation that no source has given, and that nothing stands in the place of.
  std::vector<Xapian::docid> left() const {
    std::vector<Xapian::docid> left;
    for (const auto& [id, at] : left_) {
      if (!given_.contains(id)) left.push_back(at);
    }
    return left;
  }

 protected:
  void article(PageResult page) override {
    if (page.extraction.article) {
      source_.gave(*page.extraction.article);
      given_.insert(page.extraction.article->id);
    }
    DatabaseSink::article(std::move(page));
  }

 private:
  void note_whole_source() {
    read_whole_.insert(source_.facts().locator);
    const Xapian::Database& database = old_.database();
    for (auto at = database.postlist_begin(source_.term()); at != database.postlist_end(source_.term());
         ++at) {
      if (writer::holder_of(database.get_document(*at)) != source_.term()) continue;
      const Article article = old_.stored_article(*at);
      if (!source_.gives(article.id) && !source_.supersedes(article)) left_.emplace(article.id, *at);
    }
  }

  const Archive& old_;
  writer::CurrentSource source_;
  std::set<std::string> read_whole_, given_;
  std::map<std::string, Xapian::docid> left_;  // by id
};

// The files of all sources that the database knows and that are still there.
std::vector<std::string> known_files(const Archive& archive) {
  std::vector<std::string> files;
  for_each_source(archive.database(), [&](const std::string&, const std::string& metadata) {
    const auto record = source_record_of(metadata);
    std::error_code ignored;
    if (!record || record->locator == "-") return;
    const std::string path = path_of(record->locator);
    if (std::filesystem::exists(path, ignored)) files.push_back(path);
  });
  return files;
}

// Throws Failure if the known sources were read with other options, which would give other articles, or the
// same ones under other ids. An older version of the program is no other option.
void check_options(const Archive& archive, const IndexSettings& settings, SourceRun& run) {
  std::vector<std::string> same_options;
  for (int version = 1; version <= kExtractionVersion; ++version)
    same_options.push_back(article_options(settings, version));
  std::uint64_t known = 0, others = 0;
  for_each_source(archive.database(), [&](const std::string&, const std::string& metadata) {
    const auto record = source_record_of(metadata);
    if (!record || record->locator == "-") return;
    const std::string address = run.facts_of_file(path_of(record->locator)).address;
    const bool same = record->settings.empty() ||
                      std::any_of(same_options.begin(), same_options.end(), [&](const std::string& options) {
                        return record->settings == settings_fingerprint(options, address);
                      });
    ++known;
    others += same ? 0 : 1;
  });
  if (others == 0) return;
  throw Failure(
      Error{ErrorKind::usage, "--rebuild",
            fmt::format("{} of its {} were read with other options; those of the last run: {}",
                        with_commas(others), known == 1 ? "1 source" : with_commas(known) + " sources",
                        archive.database().get_metadata("settings")),
            "give the same ones (and the same --urls), or name the sources to be read with these"});
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
        messages_(streams.messages),
        database_(database_path(settings.database)),
        lock_((check_database_is_there(database_), database_), std::chrono::seconds(settings.lock_timeout_s)),
        run_(settings, streams) {}

  ExitCode go() {
    const auto start = std::chrono::steady_clock::now();
    WriterSettings writing = writer_settings(settings_, messages_, run_.findings());
    writer::take_up_segments(database_, writing);
    NewGeneration fresh(database_);
    fresh.create();
    std::string summary;
    {
      const Archive old({database_});
      if (!settings_.names_sources()) check_options(old, settings_, run_);
      Writer writer(database_, into(std::move(writing), old, fresh));
      fill(old, writer);
      const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
      summary = summary_of(run_.findings().tally(), writer.counts(),
                           {seconds, database_folder::bytes_of(fresh.path()), writer.articles(), database_,
                            false, settings_.verbose, settings_.database.empty()});
    }
    if (run_.was_stopped()) {
      messages_.note("interrupted: the database is as it was");
      return run_.exit_code();
    }
    fresh.publish();
    messages_.note(summary);
    return run_.exit_code();
  }

 private:
  static WriterSettings into(WriterSettings writer, const Archive& old, const NewGeneration& fresh) {
    writer.generation = fresh.path();
    if (!writer.names_file) writer.names_file = old.database().get_metadata(kNamesFileKey);
    writer.seen_before = [&old](const std::string& id) { return seen_in(old, id); };
    return writer;
  }

  void fill(const Archive& old, Writer& writer) {
    RebuildSink sink(old, writer, run_.findings());
    run_.read(settings_.names_sources() ? run_.files() : known_files(old), sink);
    if (run_.was_stopped()) return;
    const std::uint64_t copied = copy_sources(old, sink.read_whole(), writer);
    const std::vector<Xapian::docid> left = settings_.prune ? std::vector<Xapian::docid>() : sink.left();
    copy_left(old, left, writer);
    writer.commit();
    run_.finish();
    if (copied > 0) {
      messages_.note(fmt::format("articles of {} that {} not read anew are copied",
                                 copied == 1 ? "1 source" : with_commas(copied) + " sources",
                                 copied == 1 ? "was" : "were"));
    }
    if (!left.empty()) {
      messages_.note(fmt::format("no longer in their sources but kept: {} (with --prune they go)",
                                 left.size() == 1 ? "1 article" : with_commas(left.size()) + " articles"));
    }
  }

  const IndexSettings& settings_;
  Messages& messages_;
  const std::string database_;
  const WriterLock lock_;
  SourceRun run_;
};

}  // namespace

ExitCode rebuild_database(const IndexSettings& settings, Streams streams) {
  return with_failures(database_path(settings.database), [&] { return Rebuild(settings, streams).go(); });
}

}  // namespace pressmark
