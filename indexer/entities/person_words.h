#pragma once

#include <string>
#include <vector>

#include "indexer/entities/written_words.h"

namespace pressmark::entities {

/// A person's name in its parts, folded. Titles, suffixes and particles are left out of the given names.
struct PersonWords {
  std::vector<std::string> given;
  std::string family;
};

/// The last word is the family name; `words` must not be empty.
PersonWords person_words(std::vector<WrittenWord> words);

/// Given names agree where both are known: the same, an initial, or one of several.
bool given_agree(const std::vector<std::string>& a, const std::vector<std::string>& b);

}  // namespace pressmark::entities
