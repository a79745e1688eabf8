#include "indexer/entities/written_words.h"

#include <algorithm>

#include "indexer/entities/units.h"

namespace pressmark::entities {
namespace {

constexpr std::size_t kLongestWord = 16;  // tokens

}  // namespace

std::size_t word_end(const Line& line, std::size_t token) {
  const std::vector<Token>& tokens = line.tokens;
  std::size_t end = token + 1;
  while (end + 1 < tokens.size() && end < token + kLongestWord && is_hyphen(tokens[end]) &&
         tokens[end + 1].glued && tokens[end + 1].is_word())
    end += 2;
  return end;
}

std::vector<WrittenWord> written_words(const Line& line, std::size_t begin, std::size_t end) {
  std::vector<WrittenWord> words;
  for (std::size_t at = begin; at < end;) {
    const Token& token = line.tokens[at];
    if (!token.is_word()) {
      ++at;
      continue;
    }
    WrittenWord word{at, std::min(word_end(line, at), end), &token, {}};
    for (std::size_t i = word.begin; i < word.end; ++i)
      word.folded += line.tokens[i].is_word() ? line.tokens[i].folded : "-";
    at = word.end;
    words.push_back(std::move(word));
  }
  return words;
}

}  // namespace pressmark::entities
