#include <array>

#include "shared/text/dates_reader.h"
#include "shared/text/one_of.h"

namespace pressmark {
namespace {

constexpr std::array<std::string_view, 14> kOrdinalEndings = {"st", "nd", "rd",  "th", "er", "re",  "ème",
                                                              "го", "е",  "ste", "de", "a",  "ого", "η"};
constexpr std::array<std::string_view, 8> kOf = {"of", "de", "del", "di", "do", "der", "des", "d"};
constexpr std::array<std::string_view, 26> kBetweenDays = {
    "to", "and", "or", "und", "bis", "y",  "a",  "al",  "e",   "et", "au",  "en", "tot",
    "i",  "do",  "и",  "по",  "до",  "ve", "og", "til", "och", "až", "και", "та", "through"};
constexpr std::array<std::string_view, 20> kCounted = {
    "percent", "per",     "pct",   "million", "billion", "thousand", "people",   "times", "points", "km",
    "miles",   "minutes", "hours", "days",    "months",  "years",    "soldiers", "votes", "am",     "pm"};

bool is_day_number(const DateReader& reader, std::size_t i) { return reader.is_number(i, 2, 1, 31); }

bool is_dash(const DateReader& reader, std::size_t i) {
  return reader.is_mark(i, U'-') || reader.is_mark(i, U'–') || reader.is_mark(i, U'—') ||
         reader.is_mark(i, U'/');
}

// Over "th", "er", "º", ".", "-го" after a day.
std::size_t after_ordinal(const DateReader& reader, std::size_t i) {
  if (reader.at(i).spaced) return i;
  if (reader.is_word(i) && is_one_of(reader.lower(i), kOrdinalEndings)) return i + 1;
  if (reader.is_mark(i, U'º') || reader.is_mark(i, U'ª') || reader.is_mark(i, U'°')) return i + 1;
  if (reader.is_mark(i, U'.') && !reader.goes_on(i)) return i + 1;
  const bool hyphen =
      reader.is_joint(i, U'-') && reader.is_word(i + 1) && is_one_of(reader.lower(i + 1), kOrdinalEndings);
  return hyphen ? i + 2 : i;
}

struct Year {
  std::size_t end;
  int year;  // 0: there is none
};

// The year that closes a date: ", 2024", " de 2024", "/2024", " 2024".
Year read_closing_year(const DateReader& reader, std::size_t i) {
  std::size_t at = i;
  if (reader.is_mark(at, U'.') && !reader.at(at).spaced) ++at;
  if (reader.is_mark(at, U',')) ++at;
  const bool of = reader.is_word(at) && (is_one_of(reader.lower(at), kOf) || reader.lower(at) == "in");
  if (of || reader.is_joint(at, U'-') || reader.is_joint(at, U'/')) ++at;
  if (!reader.is_year(at) || reader.goes_on(at + 1)) return {i, 0};
  if (reader.is_word(at + 1) && (!reader.at(at + 1).spaced || is_one_of(reader.lower(at + 1), kCounted)))
    return {i, 0};
  return {at + 1, reader.at(at).value};
}

bool month_fits(const DateReader& reader, std::size_t i, bool has_year) {
  switch (reader.at(i).month.kind) {
    case MonthKind::none:
      return false;
    case MonthKind::weak:
      return has_year;
    case MonthKind::word:
      return has_year || reader.is_capitalised(i);
    default:
      return true;
  }
}

// The month and year after a day, where `i` is the token after the day.
std::optional<DateMatch> read_after_day(const DateReader& reader, std::size_t i, int day) {
  std::size_t at = after_ordinal(reader, i);
  if (reader.is_word(at) && is_one_of(reader.lower(at), kOf)) ++at;
  if (reader.is_joint(at, U'-') || reader.is_joint(at, U'/')) ++at;
  const int month = reader.at(at).month.month;
  if (month == 0) return std::nullopt;
  const Year year = read_closing_year(reader, at + 1);
  const IsoDate date{year.year, month, day};
  if (!month_fits(reader, at, year.year != 0) || !is_possible(date)) return std::nullopt;
  return DateMatch{year.year != 0 ? year.end : at + 1, date, DateUnit::day, {}};
}

// "16" of "16 and 17 May", "16-18 May 2024": the month stands after a later day.
std::optional<DateMatch> read_listed_day(const DateReader& reader, std::size_t i) {
  std::size_t at = i;
  int last = reader.at(i).value;
  constexpr int kMostDays = 4;
  for (int hop = 0; hop < kMostDays; ++hop) {
    const std::size_t joint = after_ordinal(reader, at + 1);
    const bool joined = is_dash(reader, joint) || reader.is_mark(joint, U',') ||
                        (reader.is_word(joint) && is_one_of(reader.lower(joint), kBetweenDays));
    if (!joined || !is_day_number(reader, joint + 1) || reader.at(joint + 1).value <= last)
      return std::nullopt;
    at = joint + 1;
    last = reader.at(at).value;
    if (const auto whole = read_after_day(reader, at + 1, last)) {
      const IsoDate date{whole->date.year, whole->date.month, reader.at(i).value};
      return is_possible(date) ? std::optional(DateMatch{i + 1, date, DateUnit::day, {}}) : std::nullopt;
    }
  }
  return std::nullopt;
}

// "2016 June 5", "2016 June"
std::optional<DateMatch> read_year_and_month(const DateReader& reader, std::size_t i) {
  if (!reader.is_year(i) || reader.goes_on(i + 1)) return std::nullopt;
  // Hungarian writes "2024. május 16."
  const bool dotted = reader.is_mark(i + 1, U'.') && reader.at(i + 2).month.kind == MonthKind::foreign;
  const int year = reader.at(i).value;
  if (dotted) ++i;
  const MonthWord month = reader.at(i + 1).month;
  if (month.kind == MonthKind::none || month.kind == MonthKind::weak) return std::nullopt;
  const IsoDate day{year, month.month, is_day_number(reader, i + 2) ? reader.at(i + 2).value : 0};
  if (day.day != 0 && is_possible(day) && !reader.goes_on(i + 3))
    return DateMatch{i + 3, day, DateUnit::day, {}};
  if (month.kind == MonthKind::word) return std::nullopt;  // "in 2023 May said"
  return DateMatch{i + 2, {day.year, day.month, 0}, DateUnit::month, {}};
}

// Over the further days of "May 16-18", "May 16 and 17", to find the year that they share.
std::size_t after_listed_days(const DateReader& reader, std::size_t i) {
  const bool joined = is_dash(reader, i) || (reader.is_word(i) && is_one_of(reader.lower(i), kBetweenDays));
  if (!joined || !is_day_number(reader, i + 1) || reader.goes_on(i + 2)) return i;
  return after_ordinal(reader, i + 2);
}

// "May 16, 2024", "Dec. 31", "May 16-18, 2024"
std::optional<DateMatch> read_month_and_day(const DateReader& reader, std::size_t i) {
  const MonthKind kind = reader.at(i).month.kind;
  if (kind == MonthKind::weak) return std::nullopt;
  std::size_t at = i + 1;
  if (reader.is_mark(at, U'.') && !reader.at(at).spaced) ++at;
  if (reader.is_joint(at, U'-') || reader.is_joint(at, U'/')) ++at;
  if (!is_day_number(reader, at) || reader.goes_on(at + 1)) return std::nullopt;
  const int day = reader.at(at).value;
  // A full stop after "May 16" ends the sentence; only the day that stands first has one of its own.
  const std::size_t end = reader.is_mark(at + 1, U'.') ? at + 1 : after_ordinal(reader, at + 1);
  Year year = read_closing_year(reader, end);
  if (year.year == 0) year = {end, read_closing_year(reader, after_listed_days(reader, end)).year};
  const IsoDate date{year.year, reader.at(i).month.month, day};
  const bool foreign = kind == MonthKind::foreign || kind == MonthKind::foreign_word;
  if (!month_fits(reader, i, date.year != 0) || (foreign && date.year == 0) || !is_possible(date))
    return std::nullopt;
  if (date.year == 0 && reader.is_word(end) && is_one_of(reader.lower(end), kCounted)) return std::nullopt;
  return DateMatch{year.end, date, DateUnit::day, {}};
}

bool has_cue(const DateReader& reader, std::size_t i, bool strict) {
  if (i == 0 || !reader.is_word(i - 1)) return false;
  const std::string_view word = reader.written(reader.at(i - 1));
  return strict ? is_strict_date_cue(word) : is_date_cue(word);
}

// "May and June", "March-May": a month beside it makes it a month.
bool is_paired(const DateReader& reader, std::size_t i) {
  const auto joins = [&](std::size_t at) {
    return is_dash(reader, at) || reader.is_mark(at, U',') || is_one_of(reader.lower(at), kBetweenDays);
  };
  const auto is_month = [&](std::size_t at) {
    const MonthKind kind = reader.at(at).month.kind;
    return kind != MonthKind::none && kind != MonthKind::weak && reader.is_capitalised(at);
  };
  return (joins(i + 1) && is_month(i + 2)) || (i > 1 && joins(i - 1) && is_month(i - 2));
}

// True if a name goes on before or after a word: "June Brown", "Ms. August".
bool is_in_name(const DateReader& reader, std::size_t i) {
  const bool first = i == 0 || !reader.is_word(i - 1);
  const bool after = reader.is_capitalised(i + 1) && reader.at(i + 1).month.kind == MonthKind::none;
  if (reader.at(i).month.kind == MonthKind::sure || (i > 0 && reader.lower(i - 1) == "the")) return after;
  return after || (!first && reader.is_capitalised(i - 1) && !has_cue(reader, i, false));
}

bool stands_alone(const DateReader& reader, std::size_t i) {
  if (i > 0 && !reader.at(i).spaced && reader.is_word(i - 1)) return false;  // "LeMay"
  const bool capital = reader.is_capitalised(i);
  const bool dotted = reader.is_mark(i + 1, U'.') && !reader.at(i + 1).spaced;
  switch (reader.at(i).month.kind) {
    case MonthKind::sure:
    case MonthKind::name:
      if (!capital) return has_cue(reader, i, true);
      return has_cue(reader, i, false) || is_paired(reader, i) || !is_in_name(reader, i);
    case MonthKind::word:
      return capital && (has_cue(reader, i, true) || is_paired(reader, i));
    case MonthKind::foreign:
      return has_cue(reader, i, false);
    case MonthKind::foreign_word:
      return has_cue(reader, i, false) && !has_cue(reader, i, true);
    case MonthKind::abbreviation:
      return capital && dotted && has_cue(reader, i, true);
    default:
      return false;
  }
}

// "May 2024", "April of 1987", "in August"
std::optional<DateMatch> read_month(const DateReader& reader, std::size_t i) {
  const MonthWord month = reader.at(i).month;
  const Year year = read_closing_year(reader, i + 1);
  const bool lower_word =
      month.kind == MonthKind::word && !reader.is_capitalised(i) && !has_cue(reader, i, true);
  if (year.year != 0 && month.kind != MonthKind::weak && !lower_word) {
    return DateMatch{year.end, {year.year, month.month, 0}, DateUnit::month, {}};
  }
  if (!stands_alone(reader, i)) return std::nullopt;
  return DateMatch{i + 1, {0, month.month, 0}, DateUnit::month, {}};
}

// "18" of "16-18 May"
bool closes_range(const DateReader& reader, std::size_t i) {
  if (i < 2 || !is_dash(reader, i - 1) || reader.is_mark(i - 1, U'/')) return false;
  return is_day_number(reader, i - 2) && is_day_number(reader, i) && !reader.is_tail(i - 2);
}

}  // namespace

std::optional<DateMatch> read_worded_date(const DateReader& reader, std::size_t i) {
  if (reader.at(i).month.kind != MonthKind::none) {
    if (reader.is_tail(i)) return std::nullopt;
    if (auto day = read_month_and_day(reader, i)) return day;
    return read_month(reader, i);
  }
  if (reader.at(i).kind != DateToken::Kind::number) return std::nullopt;
  if (reader.is_tail(i))
    return closes_range(reader, i) ? read_after_day(reader, i + 1, reader.at(i).value) : std::nullopt;
  if (is_day_number(reader, i)) {
    if (auto day = read_after_day(reader, i + 1, reader.at(i).value)) return day;
    return read_listed_day(reader, i);
  }
  return read_year_and_month(reader, i);
}

}  // namespace pressmark
