#pragma once

#include <set>
#include <string>
#include <utility>

#include <xapian.h>

#include "indexer/writer/store.h"
#include "shared/article/article.h"

namespace pressmark::writer {

/// Keeps up with the documents which forms of names are one name (shared/database/stored_names.h). Only the
/// blocks of names that came or went are looked at again, where the database was up to date before.
class NameBlocks {
 public:
  /// `current`: what the database keeps is that of its state.
  explicit NameBlocks(bool current) : all_(!current) {}

  /// The names of the document come or go.
  void touch(const Xapian::Document& document);

  /// The names file is another one: everything is to be looked at again.
  void touch_all() { all_ = true; }

  /// Brings what the store keeps up to date, after a commit, and commits. With a names file that merges names
  /// nothing is kept: it may join what stands in any two blocks.
  void save(Store& store);

 private:
  using Block = std::pair<EntityType, std::string>;

  bool all_;
  std::set<Block> touched_;
};

}  // namespace pressmark::writer
