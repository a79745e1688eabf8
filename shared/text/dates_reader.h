#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "shared/text/dates.h"
#include "shared/text/dates_tokens.h"

namespace pressmark {

/// A text and its tokens, for the readers of the kinds of dates.
struct DateReader {
  std::string_view text;
  const std::vector<DateToken>& tokens;
  NumericOrder order = NumericOrder::unknown;

  /// The token, or an empty mark where there is none.
  const DateToken& at(std::size_t i) const;
  /// The same counted back: the token before `i`.
  const DateToken& before(std::size_t i) const;
  std::string_view written(const DateToken& token) const;
  /// A word in lower case, else nothing.
  std::string lower(std::size_t i) const;
  bool is_word(std::size_t i) const { return at(i).kind == DateToken::Kind::word; }
  bool is_mark(std::size_t i, char32_t mark) const;
  /// A mark that touches the tokens on both sides.
  bool is_joint(std::size_t i, char32_t mark) const;
  bool is_number(std::size_t i, int most_digits, int low, int high) const;
  bool is_year(std::size_t i) const;  // four digits, 1000 to 2100
  bool is_capitalised(std::size_t i) const;
  /// True if a longer number or code goes on at the token `i`, that stands after what was read.
  bool goes_on(std::size_t i) const;
  /// True if the number at `i` is the tail of a longer number, an amount or a code.
  bool is_tail(std::size_t i) const;
};

/// What was read from token to token.
struct DateMatch {
  std::size_t end = 0;  // the token after the last
  IsoDate date;
  DateUnit unit = DateUnit::day;
  std::string value;  // only where it does not follow from `date`
};

// Each reads what begins at token `i`; nullopt if it is no such date.

/// Dates of numbers: 2024-05-16, 31.12.2023, 5/16/2024, 20240516, 2023年5月16日.
std::optional<DateMatch> read_numeric_date(const DateReader& reader, std::size_t i);

/// Dates with the name of a month: "16 May 2024", "May 16", "16. Mai", "2016 June", "August".
std::optional<DateMatch> read_worded_date(const DateReader& reader, std::size_t i);

/// Years, decades, quarters and weeks: "2024", "1990s", "the third quarter of 2020", "Q3 2020", "week 3 of
/// 2027".
std::optional<DateMatch> read_year(const DateReader& reader, std::size_t i);

}  // namespace pressmark
