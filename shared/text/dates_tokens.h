#pragma once

#include <string_view>
#include <vector>

#include "shared/text/dates_months.h"

namespace pressmark {

/// A number, a word of letters or one other character of a text that is searched for dates.
struct DateToken {
  enum class Kind { number, word, mark };
  Kind kind = Kind::mark;
  bool spaced = false;  // white space stands before it
  std::size_t start = 0;
  std::size_t end = 0;
  int value = 0;      // of a number of up to 8 digits, else -1
  int digits = 0;     // of a number
  char32_t mark = 0;  // the character, of a mark
  MonthWord month;    // that a word names
};

/// The tokens of a text. Letters of scripts without spaces are marks, digits part from letters ("16th" is
/// two).
std::vector<DateToken> date_tokens(std::string_view text);

}  // namespace pressmark
