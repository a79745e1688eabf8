#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/source/source_facts.h"
#include "shared/article/article.h"

namespace pressmark {

/// What a run did to the database, in articles.
struct WriteCounts {
  std::uint64_t added = 0;
  std::uint64_t replaced = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t lost = 0;     // another page with the same id won
  std::uint64_t removed = 0;  // their source no longer gives them
};

struct WriterSettings {
  std::size_t batch_bytes = 4u << 20;  // of article JSON in one transaction
  std::string options;                 // that articles depend on; kept in metadata
  std::string first_seen;              // "20250723184000": the time of the run
};

/// The one writer of a database folder. Articles come in any number; every full batch is one Xapian
/// transaction, so that a killed run leaves the last whole batch. Throws Failure: locked, newer schema, disk
/// full.
class Writer {
 public:
  Writer(const std::string& folder, WriterSettings settings);
  ~Writer();

  /// Pages of this source follow, until `end_source`.
  void begin_source(const SourceFacts& source);

  /// Adds the article, or lets it replace the one with its id, or finds it unchanged. Where several sources
  /// give one id the later capture wins, then the larger hash of the article, then the smaller locator.
  void add(const Article& article, Xapian::Document document);

  /// Ends the source. If it was read `whole` (and is not standard input), articles that only it gave before
  /// and does not give any more are removed.
  void end_source(bool whole);

  /// The locators of sources that have to be read again, because they lost an id to an article that has
  /// changed or gone since. Each one once in a run. In the order of their hashes.
  std::vector<std::string> sources_to_hear();

  /// Ends the batch; after this everything added is safe.
  void commit();

  const WriteCounts& counts() const;
  std::uint64_t articles() const;  // in the database now

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace pressmark
