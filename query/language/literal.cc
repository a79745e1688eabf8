#include "query/language/literal.h"

#include <algorithm>

#include "shared/text/letters.h"
#include "shared/text/utf8.h"
#include "shared/text/words.h"

namespace pressmark {
namespace {

Query leaf_of(std::string_view text, std::size_t at) {
  Query leaf;
  leaf.text = to_nfc(fold_white_space(text));
  leaf.at = at;
  return leaf;
}

// White space and quotation marks stand between pieces: in a printed query a mark ends a phrase.
bool parts(std::string_view between) {
  return between.find('"') != std::string_view::npos || fold_white_space(between) != between ||
         between.find(' ') != std::string_view::npos;
}

}  // namespace

std::vector<Query> literal_leaves(std::string_view text, bool single) {
  std::vector<Query> leaves;
  const std::vector<Word> words = words_of(text);
  const auto end_of = [&](std::size_t i) { return words[i].start + words[i].text.size(); };
  // Of a script without spaces, words are runs of its characters.
  const auto goes_on = [&](std::size_t i) {
    if (words[i].unspaced && words[i - 1].unspaced && end_of(i - 1) == words[i].start) return true;
    return !single && !parts(text.substr(end_of(i - 1), words[i].start - end_of(i - 1)));
  };
  for (std::size_t first = 0; first < words.size();) {
    std::size_t next = first + 1;
    while (next < words.size() && goes_on(next)) ++next;
    const std::size_t start = words[first].start;
    leaves.push_back(leaf_of(text.substr(start, end_of(next - 1) - start), start));
    first = next;
  }
  return leaves;
}

}  // namespace pressmark
