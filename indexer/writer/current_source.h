#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>

#include "indexer/source/source_facts.h"
#include "shared/article/article.h"

namespace pressmark::writer {

/// The source that is being read, and what it has given so far.
class CurrentSource {
 public:
  CurrentSource() = default;
  CurrentSource(SourceFacts facts, std::string term) : facts_(std::move(facts)), term_(std::move(term)) {}

  const SourceFacts& facts() const { return facts_; }
  const std::string& term() const { return term_; }  // XSRC:

  void gave(const Article& article);
  bool gives(const std::string& id) const { return ids_.contains(id); }

  /// True if another article stands where this one, which is no longer given, came from: the source is one
  /// page that gives another, or it gives another under the same source id, or as a member that is one page.
  /// Of an export, whose articles speak of other sources, only the source id tells.
  bool supersedes(const Article& article) const;

  /// An article of it could not be taken.
  void spoil() { spoilt_ = true; }
  bool spoilt() const { return spoilt_; }

 private:
  SourceFacts facts_;
  std::string term_;
  std::unordered_set<std::string> ids_, source_ids_;
  std::unordered_map<std::string, int> members_;  // with the number of their articles
  bool spoilt_ = false;
};

}  // namespace pressmark::writer
