#include "query/search/wildcard.h"

#include <cstddef>

namespace pressmark {

bool matches_wildcard(std::string_view pattern, std::string_view word) {
  std::size_t in_pattern = 0, in_word = 0;
  // Behind the last star, and up to where it has reached: only the last one ever takes more.
  std::size_t behind_star = std::string_view::npos, reached = 0;
  while (in_word < word.size()) {
    if (in_pattern < pattern.size() && pattern[in_pattern] == '*') {
      behind_star = ++in_pattern;
      reached = in_word;
    } else if (in_pattern < pattern.size() && pattern[in_pattern] == word[in_word]) {
      ++in_pattern;
      ++in_word;
    } else if (behind_star != std::string_view::npos) {
      in_pattern = behind_star;
      in_word = ++reached;
    } else {
      return false;
    }
  }
  while (in_pattern < pattern.size() && pattern[in_pattern] == '*') ++in_pattern;
  return in_pattern == pattern.size();
}

}  // namespace pressmark
