#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "query/search/score.h"
#include "shared/database/collection.h"

namespace pressmark {

/// A word of a query as it is written there: its exact term, and where it stands among the ranked words.
struct PlacedWord {
  std::string term;
  std::size_t ranked = 0;
};

/// What articles get for having the words of a query near each other: for each two of them, which stand at
/// most four words apart in the query, the rarity of the more frequent one over their least distance in the
/// article, in words (after Büttcher, Clarke and Lushman 2006, "Term proximity scoring for ad-hoc
/// retrieval").
class Nearness {
 public:
  /// Of more words the first ten count.
  static constexpr std::size_t kMostWords = 10;

  /// The words in the order of the query, as they are written: not their inflections.
  Nearness(const Collection& collection, const std::vector<PlacedWord>& words);

  /// True if no article gets anything.
  bool empty() const { return words_.size() < 2; }

  /// The most that a document may get that has these of the ranked words.
  double most(WordBits has) const;

  /// What the document gets that has these of the ranked words. Reads the positions of its words.
  double of(Xapian::docid document, WordBits has) const;

 private:
  struct Word {
    std::string term;
    WordBits bits = 0;  // 0: any document may have it
    double rarity = 0;  // log2 of all articles over those that have it

    bool may_be_in(WordBits has) const { return bits == 0 || (bits & has) != 0; }
  };

  template <class Gain>
  double sum_of_pairs(WordBits has, Gain gain) const;

  const Collection& collection_;
  std::vector<Word> words_;
};

}  // namespace pressmark
