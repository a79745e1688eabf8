#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/source/source_facts.h"
#include "indexer/writer/counts.h"
#include "shared/article/article.h"
#include "shared/database/source_record.h"
#include "shared/result.h"

namespace pressmark {

/// How a run writes, and who hears of what it does.
struct WriterSettings {
  std::size_t batch_bytes = 4u << 20;          // of article JSON in one transaction
  int jobs = 1;                                // threads that write segments
  std::string options = {};                    // that articles depend on; kept in metadata if not empty
  std::optional<std::string> names_file = {};  // its text, to be kept in metadata
  std::string first_seen = {};                 // "20250723184000": the time of the run
  std::chrono::seconds lock_timeout = {};      // how long to wait for another writer
  bool dry = false;                            // decide everything, write nothing, make no folder
  bool prune = false;                          // remove what its source no longer gives, whatever it is
  /// The path of a new generation to write into; the caller holds the lock. "": the current one.
  std::string generation = {};
  /// When an article that is new here was first seen, "" if it was not: for new generations.
  std::function<std::string(const std::string& id)> seen_before = [](const std::string&) { return ""; };
  /// Called with an article that Xapian did not take.
  std::function<void(const Error&)> refused = [](const Error&) {};
  /// Called with id and title of an article that is removed.
  std::function<void(const std::string&)> removed = [](const std::string&) {};
};

/// Has a source to be read (again), and why.
enum class SourceState { unchanged, fresh, changed, incomplete, other_options, prunable };

/// The one writer of a database folder. Articles come in any number. What a killed run had done is there when
/// the next one begins. Throws Failure:
/// locked, newer schema, disk full.
class Writer {
 public:
  Writer(const std::string& folder, WriterSettings settings);
  ~Writer();

  /// Whether the source is as it was when the database last heard of it.
  SourceState state_of(const SourceFacts& source) const;

  /// Pages of this source follow, until `end_source`.
  void begin_source(const SourceFacts& source);

  /// Adds the article, or lets it replace the one with its id, or finds it unchanged. Where several sources
  /// give one id the later capture wins, then the larger hash of the article, then the smaller locator.
  void add(const Article& article, Xapian::Document document);

  /// The source gave this id, whose article stands as it is. False if there is none.
  bool note_given(const std::string& id);

  /// The page at this place is the one with this hash that document `at` was made from. If that is not so any
  /// more, the source is one of those to hear.
  void keep(Xapian::docid at, const std::string& page_hash, const Locator& place);

  /// Ends the source. If it was read `whole` (and is not standard input), articles that only it gave before
  /// and does not give any more are removed if another page stands in their place, or with `prune`.
  void end_source(bool whole);

  /// Ends the source by what was known of it instead, nothing in it is judged.
  void end_source_as(const SourceRecord& record);

  /// Notes that articles are kept that the source, which was read whole, does not give.
  void mark_left(const std::string& locator);

  /// The locators of sources that have to be read again, because they lost an id to an article that has
  /// changed or gone since. Each one once in a run, in the order of their hashes. They are kept as read in
  /// part until that is done, in this run or a later one.
  std::vector<std::string> sources_to_hear();

  /// Calls `each` with every source that the database knows. Nothing may be written meanwhile.
  void for_each_source(const std::function<void(const SourceRecord&)>& each) const;

  /// Forgets a source; articles that only it gave are removed. What others give, too, they stand for, once
  /// they are heard.
  void drop_source(const std::string& locator);

  /// Forgets a source; all its articles are removed. The others that gave one of their ids are to be heard.
  void take_out_source(const std::string& locator);

  /// True if the source was last read with the options of this run.
  bool has_options_of(const SourceFacts& source) const;

  /// True if an article of this id is there.
  bool has(const std::string& id) const;

  /// Removes one article, whatever sources give it. False if there is none of that id.
  bool remove(const std::string& id);

  /// Ends the batch; after this everything added is safe.
  void commit();

  WriteCounts counts() const;
  std::uint64_t articles() const;  // in the database now

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace pressmark
