#include "shared/text/words.h"

#include "shared/text/letters.h"
#include "shared/text/utf8.h"

namespace pressmark {
namespace {

// The end of the character at `at` with the marks that stand on it.
std::size_t end_with_marks(std::string_view text, std::size_t at) {
  std::size_t end = at + code_point_at(text, at).bytes;
  while (end < text.size() && is_mark(code_point_at(text, end).value)) end += code_point_at(text, end).bytes;
  return end;
}

// Calls `found(start, end, unspaced)` for each word.
template <class Found>
void scan_words(std::string_view text, Found found) {
  std::size_t start = std::string_view::npos;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    const bool open = start != std::string_view::npos;
    if (is_unspaced_script(c.value)) {
      if (!is_mark(c.value)) {
        if (open) found(start, at, false);
        start = std::string_view::npos;
        const std::size_t end = end_with_marks(text, at);
        found(at, end, true);
        at = end;
        continue;
      }
    } else if (is_letter(c.value) || is_digit(c.value) || (open && is_mark(c.value))) {
      if (!open) start = at;
    } else if (open) {
      found(start, at, false);
      start = std::string_view::npos;
    }
    at += c.bytes;
  }
  if (start != std::string_view::npos) found(start, text.size(), false);
}

}  // namespace

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  words.reserve(text.size() / 6);
  scan_words(text, [&](std::size_t start, std::size_t end, bool unspaced) {
    words.push_back({text.substr(start, end - start), start, unspaced});
  });
  return words;
}

std::size_t count_words(std::string_view text) {
  std::size_t count = 0;
  scan_words(text, [&](std::size_t, std::size_t, bool) { ++count; });
  return count;
}

}  // namespace pressmark
