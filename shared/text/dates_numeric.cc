#include "shared/text/dates_reader.h"

namespace pressmark {
namespace {

constexpr char32_t kSeparators[] = {U'-', U'/', U'.', U'‐', U'–'};

std::optional<DateMatch> day_match(std::size_t end, const IsoDate& date) {
  if (!is_possible(date)) return std::nullopt;
  return DateMatch{end, date, DateUnit::day, {}};
}

// 20240516
std::optional<DateMatch> read_packed(const DateReader& reader, std::size_t i) {
  const DateToken& token = reader.at(i);
  if (token.digits != 8 || reader.is_tail(i) || reader.goes_on(i + 1)) return std::nullopt;
  const IsoDate date{token.value / 10000, token.value / 100 % 100, token.value % 100};
  if (date.year < 1900 || date.year > 2100 || date.month == 0 || date.day == 0) return std::nullopt;
  return day_match(i + 1, date);
}

int month_at(const DateReader& reader, std::size_t i) {
  if (reader.is_number(i, 2, 1, 12)) return reader.at(i).value;
  return reader.at(i).month.month;
}

// 2024-05-16, 2024/5/16, 2024.05.16, 2019-Sep-01
std::optional<DateMatch> read_year_first(const DateReader& reader, std::size_t i, char32_t separator) {
  if (!reader.is_joint(i + 1, separator)) return std::nullopt;
  const int month = month_at(reader, i + 2);
  if (month == 0) return std::nullopt;
  if (reader.is_joint(i + 3, separator) && reader.is_number(i + 4, 2, 1, 31) &&
      !reader.is_joint(i + 5, separator)) {
    return day_match(i + 5, {reader.at(i).value, month, reader.at(i + 4).value});
  }
  // "2010-11" may as well be a season; "2024-05" can only be a month.
  const int next_year = (reader.at(i).value + 1) % 100;
  const bool month_only =
      reader.at(i + 2).digits == 2 && month != next_year && !reader.is_joint(i + 3, separator);
  if (!month_only || reader.goes_on(i + 3) || separator == U'.') return std::nullopt;
  return DateMatch{i + 3, {reader.at(i).value, month, 0}, DateUnit::month, {}};
}

int full_year(int two_digits) { return two_digits + (two_digits < 50 ? 2000 : 1900); }

// The day and month of 5/6/2024; month 0 if it cannot be told which is which.
IsoDate day_and_month(int first, int second, char32_t separator, NumericOrder order) {
  if (first > 12 || first == second) return {0, second, first};
  if (second > 12) return {0, first, second};
  if (separator == U'.' || order == NumericOrder::day_first) return {0, second, first};
  if (order == NumericOrder::month_first) return {0, first, second};
  return {};
}

// The year of a date that ends at token `i`: four digits, or two where the date can be nothing else.
int closing_year(const DateReader& reader, std::size_t i, char32_t separator) {
  if (reader.is_year(i)) return reader.at(i).value;
  const bool two = reader.at(i).digits == 2 && reader.is_number(i, 2, 0, 99);
  const bool padded = reader.before(i - 1).digits == 2;  // 31.12.23, where 1.2.23 is a version
  if (!two || separator == U'-' || (separator == U'.' && !padded)) return 0;
  return full_year(reader.at(i).value);
}

// 31.12.2023, 5/16/2024, 16-05-2024, 16. 5. 2024
std::optional<DateMatch> read_year_last(const DateReader& reader, std::size_t i, char32_t separator) {
  const bool dots = separator == U'.' && reader.is_mark(i + 1, U'.') && reader.is_mark(i + 3, U'.') &&
                    !reader.at(i + 1).spaced && !reader.at(i + 3).spaced;
  if (!dots && !(reader.is_joint(i + 1, separator) && reader.is_joint(i + 3, separator))) return std::nullopt;
  if (!reader.is_number(i, 2, 1, 31) || !reader.is_number(i + 2, 2, 1, 31)) return std::nullopt;
  const int year = closing_year(reader, i + 4, separator);
  if (year == 0 || reader.goes_on(i + 5) || reader.is_joint(i + 5, separator)) return std::nullopt;
  IsoDate date = day_and_month(reader.at(i).value, reader.at(i + 2).value, separator, reader.order);
  date.year = year;
  if (date.month == 0) return DateMatch{i + 5, date, DateUnit::year, {}};
  return day_match(i + 5, date);
}

// 05/2024
std::optional<DateMatch> read_month_and_year(const DateReader& reader, std::size_t i) {
  const bool joined = reader.is_joint(i + 1, U'/') || reader.is_joint(i + 1, U'-');
  if (!joined || reader.at(i).digits != 2 || !reader.is_number(i, 2, 1, 12)) return std::nullopt;
  if (!reader.is_number(i + 2, 4, 1900, 2100) || reader.goes_on(i + 3) || reader.is_mark(i + 3, U'-'))
    return std::nullopt;
  return DateMatch{i + 3, {reader.at(i + 2).value, reader.at(i).value, 0}, DateUnit::month, {}};
}

// True if the text at a token begins with one of the two signs (Chinese and Japanese, Korean).
bool is_sign(const DateReader& reader, std::size_t i, std::string_view han, std::string_view hangul) {
  if (i >= reader.tokens.size()) return false;
  const std::string_view rest = reader.text.substr(reader.at(i).start);
  return rest.substr(0, han.size()) == han || rest.substr(0, hangul.size()) == hangul;
}

bool is_day_sign(const DateReader& reader, std::size_t i) {
  return is_sign(reader, i, "日", "일") || is_sign(reader, i, "号", "號");
}

// 5月16日 and 5月 after the year, that may be 0
std::optional<DateMatch> read_month_sign(const DateReader& reader, std::size_t i, int year) {
  if (!reader.is_number(i, 2, 1, 12) || !is_sign(reader, i + 1, "月", "월")) return std::nullopt;
  const int month = reader.at(i).value;
  if (reader.is_number(i + 2, 2, 1, 31) && is_day_sign(reader, i + 3)) {
    return day_match(i + 4, {year, month, reader.at(i + 2).value});
  }
  return DateMatch{i + 2, {year, month, 0}, DateUnit::month, {}};
}

// 2023年5月16日, 2023년 5월 16일, 2023年, 5月16日
std::optional<DateMatch> read_signs(const DateReader& reader, std::size_t i) {
  if (!reader.is_year(i) || !is_sign(reader, i + 1, "年", "년")) return read_month_sign(reader, i, 0);
  const int year = reader.at(i).value;
  if (is_sign(reader, i + 2, "代", "代")) {
    return DateMatch{i + 3, {year, 0, 0}, DateUnit::decade, std::to_string(year / 10)};
  }
  if (auto longer = read_month_sign(reader, i + 2, year)) return longer;
  return DateMatch{i + 2, {year, 0, 0}, DateUnit::year, {}};
}

}  // namespace

std::optional<DateMatch> read_numeric_date(const DateReader& reader, std::size_t i) {
  if (reader.at(i).kind != DateToken::Kind::number) return std::nullopt;
  if (auto signs = read_signs(reader, i)) return signs;
  if (auto packed = read_packed(reader, i)) return packed;
  if (reader.is_tail(i)) return std::nullopt;
  for (const char32_t separator : kSeparators) {
    if (!reader.is_mark(i + 1, separator)) continue;
    return reader.is_year(i)       ? read_year_first(reader, i, separator)
           : reader.is_year(i + 2) ? read_month_and_year(reader, i)
                                   : read_year_last(reader, i, separator);
  }
  return std::nullopt;
}

}  // namespace pressmark
