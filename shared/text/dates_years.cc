#include <algorithm>
#include <array>

#include "shared/text/dates_reader.h"
#include "shared/text/one_of.h"

namespace pressmark {
namespace {

// Words before which a number of four digits counts things or tells a time of day.
constexpr std::array<std::string_view, 40> kUnits = {
    "people",     "persons", "men",    "women",    "soldiers", "troops",  "km",      "kilometers",
    "kilometres", "miles",   "metres", "meters",   "m",        "feet",    "ft",      "kg",
    "tons",       "tonnes",  "euros",  "euro",     "dollars",  "pounds",  "rubles",  "words",
    "points",     "votes",   "acres",  "hectares", "mw",       "gmt",     "utc",     "est",
    "edt",        "hours",   "hrs",    "h",        "местного", "человек", "percent", "million"};

constexpr std::array<std::string_view, 4> kQuarters = {"first", "second", "third", "fourth"};

bool is_decade_ending(const DateReader& reader, std::size_t i) {
  const std::string word = reader.lower(i);
  return !reader.at(i).spaced && (word == "s" || word == "er" || word == "ern");
}

// "1990s", "1990's", "1990er", "1990-х"
std::optional<DateMatch> read_decade(const DateReader& reader, std::size_t i) {
  const int year = reader.at(i).value;
  if (year % 10 != 0 || reader.is_tail(i)) return std::nullopt;
  const bool apostrophe = reader.is_mark(i + 1, U'\'') || reader.is_mark(i + 1, U'’');
  const bool hyphen = reader.is_joint(i + 1, U'-');
  std::size_t end = 0;
  if (is_decade_ending(reader, i + 1)) end = i + 2;
  if (apostrophe && reader.lower(i + 2) == "s" && !reader.at(i + 2).spaced) end = i + 3;
  if (hyphen && (reader.lower(i + 2) == "х" || reader.lower(i + 2) == "е")) end = i + 3;
  if (end == 0) return std::nullopt;
  return DateMatch{end, {year, 0, 0}, DateUnit::decade, std::to_string(year / 10)};
}

bool has_year_cue(const DateReader& reader, std::size_t i) {
  if (i == 0) return false;
  if (reader.is_mark(i - 1, U'(')) return true;
  if (!reader.is_word(i - 1)) return false;
  const std::string word = reader.lower(i - 1);
  return is_date_cue(word) || word == "year" || word == "circa" || word == "jahr" || word == "année" ||
         word == "año";
}

bool is_plural(const std::string& word) { return word.size() > 3 && word.back() == 's'; }

// "1945" of "1939-1945"
bool closes_years(const DateReader& reader, std::size_t i) {
  return i > 1 && (reader.is_mark(i - 1, U'-') || reader.is_mark(i - 1, U'–')) && reader.is_year(i - 2) &&
         !reader.is_tail(i - 2) && reader.at(i - 2).value < reader.at(i).value;
}

// "/24" of "2023/24"
bool is_season_end(const DateReader& reader, std::size_t i) {
  const bool short_year = reader.is_joint(i + 1, U'/') && reader.at(i + 2).digits == 2;
  return short_year && reader.at(i + 2).value == (reader.at(i).value + 1) % 100;
}

// A number of four digits that stands as a year would.
bool is_bare_year(const DateReader& reader, std::size_t i) {
  if (closes_years(reader, i)) return !reader.goes_on(i + 1);
  if (!reader.is_year(i) || reader.is_tail(i)) return false;
  if (reader.goes_on(i + 1) && !is_season_end(reader, i)) return false;
  const bool glued_word = reader.is_word(i + 1) && !reader.at(i + 1).spaced;
  const std::string next = reader.lower(i + 1);
  if (glued_word || is_one_of(next, kUnits)) return false;
  const bool round = reader.at(i).value % 100 == 0;
  if (round && (is_plural(next) || !has_year_cue(reader, i))) return false;
  return has_year_cue(reader, i) || reader.is_number(i, 4, 1900, 2060);
}

// "Q3 2020", "Q3 of 2020", "2020 Q3"
std::optional<DateMatch> read_short_quarter(const DateReader& reader, std::size_t i) {
  const bool year_first = reader.is_year(i);
  const std::size_t letter = year_first ? i + 1 : i;
  const bool quarter =
      reader.lower(letter) == "q" && reader.is_number(letter + 1, 1, 1, 4) && !reader.at(letter + 1).spaced;
  if (!quarter) return std::nullopt;
  const std::size_t after = reader.lower(letter + 2) == "of" ? letter + 3 : letter + 2;
  if (!year_first && !reader.is_year(after)) return std::nullopt;
  const int year = reader.at(year_first ? i : after).value;
  const std::string value = std::to_string(year) + "-Q" + std::to_string(reader.at(letter + 1).value);
  return DateMatch{year_first ? letter + 2 : after + 1, {year, 0, 0}, DateUnit::quarter, value};
}

// "third quarter of 2020"
std::optional<DateMatch> read_long_quarter(const DateReader& reader, std::size_t i) {
  const auto* const ordinal = std::find(kQuarters.begin(), kQuarters.end(), reader.lower(i));
  if (ordinal == kQuarters.end() || reader.lower(i + 1) != "quarter") return std::nullopt;
  const std::size_t at = reader.lower(i + 2) == "of" || reader.lower(i + 2) == "in" ? i + 3 : i + 2;
  if (!reader.is_year(at)) return std::nullopt;
  const int year = reader.at(at).value;
  const auto number = ordinal - kQuarters.begin() + 1;
  return DateMatch{
      at + 1, {year, 0, 0}, DateUnit::quarter, std::to_string(year) + "-Q" + std::to_string(number)};
}

// "week 3 of 2027"
std::optional<DateMatch> read_week(const DateReader& reader, std::size_t i) {
  if (reader.lower(i) != "week" || !reader.is_number(i + 1, 2, 1, 53) || reader.lower(i + 2) != "of")
    return std::nullopt;
  if (!reader.is_year(i + 3)) return std::nullopt;
  const int week = reader.at(i + 1).value;
  const std::string value =
      std::to_string(reader.at(i + 3).value) + (week < 10 ? "-W0" : "-W") + std::to_string(week);
  return DateMatch{i + 4, {reader.at(i + 3).value, 0, 0}, DateUnit::week, value};
}

}  // namespace

std::optional<DateMatch> read_year(const DateReader& reader, std::size_t i) {
  if (auto quarter = read_short_quarter(reader, i)) return quarter;
  if (reader.is_word(i)) {
    if (auto quarter = read_long_quarter(reader, i)) return quarter;
    return read_week(reader, i);
  }
  if (!reader.is_year(i)) return std::nullopt;
  if (auto decade = read_decade(reader, i)) return decade;
  if (!is_bare_year(reader, i)) return std::nullopt;
  return DateMatch{i + 1, {reader.at(i).value, 0, 0}, DateUnit::year, {}};
}

}  // namespace pressmark
