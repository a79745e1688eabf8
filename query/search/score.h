#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "shared/database/collection.h"

namespace pressmark {

/// What counts as one word: a document with any of the terms has it, as often as it has them together.
struct RankedWord {
  std::vector<std::string> terms;
  double factor = 1;                        // how much it is asked for
  std::vector<std::string> unstemmed = {};  // more terms, for documents of unknown language only
  std::string what = {};                    // what people call it
};

/// What a document gets a fixed score for: that it has one of the terms.
struct RankedMark {
  std::vector<std::string> terms;
  double score = 1;
  std::string what = {};  // what people call it
};

/// What documents are ranked by.
struct RankedParts {
  std::vector<RankedWord> words;
  std::vector<RankedMark> marks;

  bool empty() const { return words.empty() && marks.empty(); }
};

/// Which of the first sixteen words a document has, a bit for each.
using WordBits = std::uint16_t;

/// The bit of the word at this place; none for later ones.
WordBits bits_of_word(std::size_t index);

/// A document and its score.
struct Scored {
  Xapian::docid document = 0;
  WordBits words = 0;
  double score = 0;
};

/// The scores of the documents, in the order of their numbers: of those in `only` (rising), or of all that
/// have one of the parts. A score is the sum over the words of In_eB2 of Amati and van Rijsbergen (2002,
/// "Probabilistic models of information retrieval based on measuring the divergence from randomness") and
/// over the marks. The terms are taken one after the other, each list read once.
///
/// Where only scores from `min_score` on are wanted, lower ones may be left out: the parts that can give most
/// come first, and of the lists of the others only those documents are read that can still reach it (as
/// Turtle and Flood 1995, "Query evaluation: strategies and optimizations").
std::vector<Scored> score(const Collection& collection, const RankedParts& parts,
                          const std::optional<std::vector<Xapian::docid>>& only, double min_score = 0);

/// What `score` gives a document that has these terms so often and this length; it need not be in the
/// database. The words have one term each.
double score_of(const Collection& collection, const RankedParts& parts,
                const std::map<std::string, Xapian::termcount>& counts, Xapian::termcount length);

}  // namespace pressmark
