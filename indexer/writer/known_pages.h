#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

#include <xapian.h>

#include "indexer/source/source_page.h"

namespace pressmark {

/// The hash of all that an article is made from: the page's bytes, what its source says of it, the options.
/// 16 digits of base 16, as in the value slot.
std::string page_hash(const SourcePage& page, const std::string& options);

/// The pages of one source that the database has articles of: which document was made from which page.
class KnownPages {
 public:
  KnownPages() = default;
  explicit KnownPages(std::unordered_map<std::uint64_t, Xapian::docid> documents)
      : documents_(std::move(documents)) {}

  std::optional<Xapian::docid> find(const std::string& page_hash) const;

 private:
  std::unordered_map<std::uint64_t, Xapian::docid> documents_;  // by the hash of the page
};

/// Looks up known pages in a database, beside its writer and on another thread than that.
class PageMemory {
 public:
  /// Throws Failure if the folder holds no database.
  explicit PageMemory(const std::string& folder);
  ~PageMemory();

  /// The known pages of a source; what has been written since this was opened may be missing.
  std::shared_ptr<const KnownPages> pages_of(const std::string& locator);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace pressmark
