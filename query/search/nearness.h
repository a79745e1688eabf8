#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "shared/database/collection.h"

namespace pressmark {

/// What articles get for having the words of a query near each other: for each two of them, which stand at
/// most four words apart in the query, the rarity of the more frequent one over their least distance in the
/// article, in words (after Büttcher, Clarke and Lushman 2006, "Term proximity scoring for ad-hoc
/// retrieval").
class Nearness {
 public:
  /// Of more words the first ten count.
  static constexpr std::size_t kMostWords = 10;

  /// The terms of the words as the query has them, in its order: not their inflections.
  Nearness(const Collection& collection, const std::vector<std::string>& terms);

  /// True if no article gets anything.
  bool empty() const { return words_.size() < 2; }

  /// What the document gets. Reads the positions of the words.
  double of(Xapian::docid document) const;

 private:
  struct Word {
    std::string term;
    double rarity = 0;  // log2 of all articles over those that have it
  };

  const Collection& collection_;
  std::vector<Word> words_;
};

}  // namespace pressmark
