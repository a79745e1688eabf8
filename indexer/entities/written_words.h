#pragma once

#include <string>
#include <vector>

#include "indexer/entities/reading.h"

namespace pressmark::entities {

/// A word of a name as people count them: tokens that hyphens tie are one ("al-Tarwani", "Harris-Tarrow").
struct WrittenWord {
  std::size_t begin = 0;  // tokens of the line
  std::size_t end = 0;
  const Token* first = nullptr;
  std::string folded;
};

/// The end of the word that begins at the token: past all that hyphens tie to it.
std::size_t word_end(const Line& line, std::size_t token);

/// The words between two tokens of a line; signs are left out.
std::vector<WrittenWord> written_words(const Line& line, std::size_t begin, std::size_t end);

}  // namespace pressmark::entities
