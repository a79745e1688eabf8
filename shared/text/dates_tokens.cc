#include "shared/text/dates_tokens.h"

#include <algorithm>

#include "shared/text/letters.h"
#include "shared/text/utf8.h"

namespace pressmark {
namespace {

// The value of a digit as Latin, Arabic and Persian texts write it; -1 for what is none.
int digit_of(char32_t c) {
  for (const char32_t zero : {U'0', U'\u0660', U'\u06F0'}) {
    if (c >= zero && c < zero + 10) return static_cast<int>(c - zero);
  }
  return -1;
}

DateToken read_number(std::string_view text, std::size_t start) {
  DateToken token;
  token.kind = DateToken::Kind::number;
  constexpr int kMostDigits = 8;  // of a number that has a value
  token.start = token.end = start;
  while (token.end < text.size()) {
    const CodePoint next = code_point_at(text, token.end);
    const int digit = digit_of(next.value);
    if (digit < 0) break;
    token.end += next.bytes;
    token.digits = std::min(token.digits + 1, 99);
    token.value = token.digits <= kMostDigits ? token.value * 10 + digit : -1;
  }
  return token;
}

bool belongs_to_word(char32_t c) { return (is_letter(c) && !is_unspaced_script(c)) || is_mark(c); }

// Pages glue a name to the day after it: "Ann LeeDec 22, 2023". Where a capital follows a small letter and a
// month begins there, the word ends.
std::size_t glued_month(std::string_view word) {
  constexpr std::size_t kLongest = 80;
  if (word.size() > kLongest) return 0;
  std::size_t boundary = 0;
  char32_t last = 0;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint next = code_point_at(word, at);
    if (is_lower(last) && is_upper(next.value)) boundary = at;
    last = next.value;
    at += next.bytes;
  }
  return boundary > 0 && look_up_month(word.substr(boundary)).kind != MonthKind::none ? boundary : 0;
}

DateToken read_word(std::string_view text, std::size_t start) {
  DateToken token;
  token.kind = DateToken::Kind::word;
  token.start = start;
  std::size_t at = start;
  while (at < text.size()) {
    const CodePoint next = code_point_at(text, at);
    if (!belongs_to_word(next.value)) break;
    at += next.bytes;
  }
  token.end = at;
  token.month = look_up_month(text.substr(start, at - start));
  if (token.month.kind != MonthKind::none) return token;
  if (const std::size_t boundary = glued_month(text.substr(start, at - start)); boundary > 0) {
    token.end = start + boundary;
  }
  return token;
}

}  // namespace

std::vector<DateToken> date_tokens(std::string_view text) {
  std::vector<DateToken> tokens;
  bool spaced = true;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = code_point_at(text, at);
    if (is_space(next.value)) {
      spaced = true;
      at += next.bytes;
      continue;
    }
    DateToken token;
    if (digit_of(next.value) >= 0) {
      token = read_number(text, at);
    } else if (belongs_to_word(next.value)) {
      token = read_word(text, at);
    } else {
      token.start = at;
      token.end = at + next.bytes;
      token.mark = next.value;
    }
    token.spaced = spaced;
    spaced = false;
    at = token.end;
    tokens.push_back(token);
  }
  return tokens;
}

}  // namespace pressmark
