#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pressmark {

/// One word of a text: a run of letters, marks and digits; of a script without spaces, one character.
struct Word {
  std::string_view text;  // as written
  std::size_t start = 0;  // byte offset
  bool unspaced = false;  // one character of a script without spaces
};

/// The words of `text` (valid UTF-8), in order. It splits at all that is neither letter, mark nor digit:
/// "U.S." is "U", "S". The one tokeniser of indexing, queries and snippets.
std::vector<Word> words_of(std::string_view text);

/// The number of words.
std::size_t count_words(std::string_view text);

}  // namespace pressmark
