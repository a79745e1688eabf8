#include "query/language/values.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>

#include <fmt/format.h>

namespace pressmark {
namespace {

namespace chrono = std::chrono;
using chrono::days;
using chrono::months;
using chrono::sys_days;
using chrono::year;
using chrono::year_month;
using chrono::year_month_day;
using chrono::years;

bool is_digit_byte(char c) { return c >= '0' && c <= '9'; }

std::optional<unsigned> digits(std::string_view text, std::size_t at, std::size_t count) {
  if (at + count > text.size()) return std::nullopt;
  unsigned number = 0;
  for (const char c : text.substr(at, count)) {
    if (!is_digit_byte(c)) return std::nullopt;
    number = number * 10 + static_cast<unsigned>(c - '0');
  }
  return number;
}

// A day outside the years of four digits becomes the first or last of them.
std::string iso(year_month_day day) {
  if (day.year() < year{1}) return "0001-01-01";
  if (day.year() > year{9999}) return "9999-12-31";
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                     static_cast<unsigned>(day.day()));
}

year_month_day last_day(year_month month) { return month / chrono::last; }

std::optional<year_month_day> iso_day(std::string_view text) {
  const auto y = digits(text, 0, 4), m = digits(text, 5, 2), d = digits(text, 8, 2);
  if (text.size() != 10 || text[4] != '-' || text[7] != '-' || !y || !m || !d || *y == 0) return std::nullopt;
  const year_month_day day{year{static_cast<int>(*y)}, chrono::month{*m}, chrono::day{*d}};
  return day.ok() ? std::optional(day) : std::nullopt;
}

std::optional<year_month> iso_month(std::string_view text) {
  const auto y = digits(text, 0, 4), m = digits(text, 5, 2);
  if (text.size() != 7 || text[4] != '-' || !y || !m || *y == 0) return std::nullopt;
  const year_month month{year{static_cast<int>(*y)}, chrono::month{*m}};
  return month.ok() ? std::optional(month) : std::nullopt;
}

std::optional<year> iso_year(std::string_view text) {
  const auto y = digits(text, 0, 4);
  if (text.size() != 4 || !y || *y == 0) return std::nullopt;
  return year{static_cast<int>(*y)};
}

/// "3d", "2w", "6m", "1y".
struct Age {
  unsigned count = 0;
  char unit = 'd';
};

std::optional<Age> age_of(std::string_view text) {
  if (text.size() < 2 || text.size() > 6) return std::nullopt;
  const auto count = digits(text, 0, text.size() - 1);
  if (!count || std::string_view("dwmy").find(text.back()) == std::string_view::npos) return std::nullopt;
  return Age{*count, text.back()};
}

// `sign` is 1 for later days, -1 for earlier ones.
std::string moved(year_month_day day, const Age& age, int sign) {
  constexpr unsigned kMost = 4'000'000;  // days in all years that have four digits, and more
  constexpr unsigned kMostYears = 9'999, kMostMonths = 12 * kMostYears;
  const unsigned most = age.unit == 'y' ? kMostYears : age.unit == 'm' ? kMostMonths : kMost;
  const int count = sign * static_cast<int>(std::min(age.count, most));
  if (age.unit == 'd' || age.unit == 'w') {
    return iso(sys_days{day} + days{age.unit == 'w' ? count * 7 : count});
  }
  year_month_day then = age.unit == 'm' ? day + months{count} : day + years{count};
  if (!then.ok()) then = last_day(then.year() / then.month());
  return iso(then);
}

std::string next_day(std::string_view text, int step) {
  const auto day = iso_day(text);
  return day ? iso(sys_days{*day} + days{step}) : std::string(text);
}

/// What stands before a value: "<", ">=" ...
struct Comparison {
  char sign = 0;
  bool equal = false;
  std::string_view value;
};

std::optional<Comparison> comparison_of(std::string_view text) {
  if (text.empty() || (text[0] != '<' && text[0] != '>')) return std::nullopt;
  const bool equal = text.size() > 1 && text[1] == '=';
  return Comparison{text[0], equal, text.substr(equal ? 2 : 1)};
}

std::optional<double> number_of(std::string_view text) {
  double number = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::general);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(number)) return std::nullopt;
  return number;
}

std::optional<DayRange> compared_days(const Comparison& comparison, std::string_view today) {
  const auto period = days_of(comparison.value, today);
  if (!period) return std::nullopt;
  if (comparison.sign == '>') return DayRange{comparison.equal ? period->from : next_day(period->to, 1), ""};
  return DayRange{"", comparison.equal ? period->to : next_day(period->from, -1)};
}

std::optional<NumberRange> compared_numbers(const Comparison& comparison) {
  const auto number = number_of(comparison.value);
  if (!number) return std::nullopt;
  NumberRange range;
  (comparison.sign == '>' ? range.low : range.high) = *number;
  (comparison.sign == '>' ? range.low_open : range.high_open) = !comparison.equal;
  return range;
}

}  // namespace

std::optional<DayRange> days_of(std::string_view text, std::string_view today) {
  if (text == "today" && !today.empty()) return DayRange{std::string(today), std::string(today)};
  if (text == "yesterday" && !today.empty()) return DayRange{next_day(today, -1), next_day(today, -1)};
  if (const auto day = iso_day(text)) return DayRange{iso(*day), iso(*day)};
  if (const auto month = iso_month(text))
    return DayRange{iso(*month / chrono::day{1}), iso(last_day(*month))};
  if (const auto y = iso_year(text)) return DayRange{iso(*y / 1 / 1), iso(*y / 12 / 31)};
  return std::nullopt;
}

std::optional<DayRange> day_range(std::string_view text, std::string_view today) {
  if (const auto comparison = comparison_of(text)) return compared_days(*comparison, today);
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) return days_of(text, today);
  const std::string_view first = text.substr(0, dots), second = text.substr(dots + 2);
  const auto from = days_of(first, today), to = days_of(second, today);
  if ((!from && !first.empty()) || (!to && !second.empty()) || (!from && !to)) return std::nullopt;
  DayRange range{from ? from->from : "", to ? to->to : ""};
  if (from && to && range.from > range.to) return std::nullopt;
  return range;
}

std::optional<DayRange> days_or_age(std::string_view text, std::string_view today) {
  if (auto period = days_of(text, today)) return period;
  const auto day = iso_day(today);
  const auto age = age_of(text);
  if (!day || !age) return std::nullopt;
  const std::string then = moved(*day, *age, -1);
  return DayRange{then, then};
}

std::optional<DayRange> days_around(std::string_view text, std::string_view distance) {
  const auto day = iso_day(text);
  const auto age = age_of(distance);
  if (!day || !age) return std::nullopt;
  return DayRange{moved(*day, *age, -1), moved(*day, *age, 1)};
}

std::optional<NumberRange> number_range(std::string_view text) {
  if (const auto comparison = comparison_of(text)) return compared_numbers(*comparison);
  const std::size_t dots = text.find("..");
  const bool one = dots == std::string_view::npos;
  const std::string_view first = text.substr(0, dots), second = one ? first : text.substr(dots + 2);
  const auto low = number_of(first), high = number_of(second);
  if ((!low && !first.empty()) || (!high && !second.empty()) || (!low && !high)) return std::nullopt;
  NumberRange range;
  if (low) range.low = *low;
  if (high) range.high = *high;
  if (range.low > range.high) return std::nullopt;
  return range;
}

std::optional<std::string> mention_value(std::string_view text) {
  std::string value(text);
  for (char& c : value) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  const bool yearless = value.substr(0, 4) == "XXXX";
  // A leap year stands for the year that is not known.
  const std::string calendar = yearless ? "2000" + value.substr(4) : value;
  if (iso_day(calendar) || iso_month(calendar) || (!yearless && iso_year(calendar))) return value;
  if (yearless || value.size() < 7 || !digits(value, 0, 4) || value[4] != '-') return std::nullopt;
  const auto week = digits(value, 6, 2), quarter = digits(value, 6, 1);
  if (value.size() == 8 && value[5] == 'W' && week && *week >= 1 && *week <= 53) return value;
  if (value.size() == 7 && value[5] == 'Q' && quarter && *quarter >= 1 && *quarter <= 4) return value;
  return std::nullopt;
}

std::string to_text(const DayRange& range) {
  if (range.from.empty() || range.to.empty()) return range.from + ".." + range.to;
  if (range.from == range.to) return range.from;
  for (const std::size_t length : {std::size_t{4}, std::size_t{7}}) {
    std::string period = range.from.substr(0, length);
    if (days_of(period, "") == range) return period;
  }
  return range.from + ".." + range.to;
}

std::string to_text(const NumberRange& range) {
  if (std::isinf(range.high)) return fmt::format("{}{}", range.low_open ? ">" : ">=", range.low);
  if (std::isinf(range.low)) return fmt::format("{}{}", range.high_open ? "<" : "<=", range.high);
  if (range.low == range.high) return fmt::format("{}", range.low);
  return fmt::format("{}..{}", range.low, range.high);
}

}  // namespace pressmark
