#include "shared/text/dates.h"

#include <algorithm>

#include "shared/text/dates_reader.h"
#include "shared/text/utf8.h"

namespace pressmark {
namespace {

constexpr int kMonthDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_of(int year, int month) {
  const bool long_february = month == 2 && (year == 0 || is_leap(year));
  return kMonthDays[month - 1] + (long_february ? 1 : 0);
}

void append_number(std::string& out, int number, std::size_t width) {
  const std::string digits = std::to_string(number);
  out.append(width > digits.size() ? width - digits.size() : 0, '0').append(digits);
}

FoundDate found(const DateReader& reader, std::size_t i, const DateMatch& match, std::size_t offset) {
  FoundDate date;
  date.start = offset + reader.at(i).start;
  // A sign such as 日 or 년 may be the first letter of a longer token; the date ends with the sign.
  const DateToken& last = reader.at(match.end - 1);
  constexpr std::size_t kSignBytes = 3;
  const bool sign = last.kind == DateToken::Kind::word &&
                    reader.before(match.end - 1).kind == DateToken::Kind::number &&
                    static_cast<unsigned char>(reader.text[last.start]) >= 0xEA;
  date.end = offset + (sign ? last.start + kSignBytes : last.end);
  date.date = match.date;
  date.unit = match.unit;
  date.value = match.value.empty() ? to_string(match.date) : match.value;
  return date;
}

std::optional<DateMatch> read_date(const DateReader& reader, std::size_t i) {
  if (auto numeric = read_numeric_date(reader, i)) return numeric;
  if (auto worded = read_worded_date(reader, i)) return worded;
  return read_year(reader, i);
}

// Lines are read apart, long ones in pieces, so that the tokens of a page never stand in memory together.
std::size_t piece_end(std::string_view text, std::size_t start) {
  constexpr std::size_t kMostBytes = 1 << 16;
  const std::size_t line_end = std::min(text.find('\n', start), text.size());
  if (line_end - start <= kMostBytes) return line_end;
  const std::size_t blank = text.rfind(' ', start + kMostBytes);
  if (blank != std::string_view::npos && blank > start) return blank;
  return character_start(text, start + kMostBytes);
}

// Calls `take(date)` for each date until it says false.
template <class Take>
void each_date(std::string_view text, NumericOrder order, Take take) {
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = piece_end(text, start);
    const std::string_view piece = text.substr(start, end - start);
    const std::vector<DateToken> tokens = date_tokens(piece);
    const DateReader reader{piece, tokens, order};
    for (std::size_t i = 0; i < tokens.size();) {
      const auto match = read_date(reader, i);
      if (match && !take(found(reader, i, *match, start))) return;
      i = match ? match->end : i + 1;
    }
    start = end < text.size() && (text[end] == '\n' || text[end] == ' ') ? end + 1 : end;
  }
}

}  // namespace

std::string to_string(const IsoDate& date) {
  std::string out;
  if (date.year == 0 && date.month == 0) return out;
  if (date.year != 0) {
    append_number(out, date.year, 4);
  } else {
    out = "XXXX";
  }
  if (date.month != 0) append_number(out += '-', date.month, 2);
  if (date.month != 0 && date.day != 0) append_number(out += '-', date.day, 2);
  return out;
}

bool is_possible(const IsoDate& date) {
  if (date.month < 1 || date.month > 12) return date.month == 0 && date.day == 0;
  return date.day >= 0 && date.day <= days_of(date.year, date.month);
}

std::vector<FoundDate> scan_dates(std::string_view text, NumericOrder order) {
  std::vector<FoundDate> dates;
  each_date(text, order, [&](FoundDate date) {
    dates.push_back(std::move(date));
    return true;
  });
  return dates;
}

std::optional<FoundDate> find_day(std::string_view text, NumericOrder order) {
  std::optional<FoundDate> day;
  each_date(text, order, [&](const FoundDate& date) {
    if (date.unit == DateUnit::day && date.date.year >= 1900 && date.date.year <= 2100) day = date;
    return !day;
  });
  return day;
}

std::optional<IsoDate> parse_day(std::string_view text, NumericOrder order) {
  const auto found_day = find_day(text, order);
  return found_day ? std::optional(found_day->date) : std::nullopt;
}

}  // namespace pressmark
