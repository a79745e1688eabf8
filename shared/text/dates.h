#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pressmark {

/// A day, month or year of the Gregorian calendar. A part that is not known is 0.
struct IsoDate {
  int year = 0;   // 1 to 9999
  int month = 0;  // 1 to 12
  int day = 0;    // 1 to 31

  friend bool operator==(const IsoDate&, const IsoDate&) = default;
};

/// "2024-05-16", "2024-05", "2024"; "XXXX-05-16" and "XXXX-05" where the year is not known. Empty for no part
/// at all.
std::string to_string(const IsoDate& date);

/// True if such a day can be: 29 February in leap years only (or where the year is not known), no month 13.
bool is_possible(const IsoDate& date);

/// How 05/06/2024 is meant. Where it is not known, such a date gives its year alone.
enum class NumericOrder { unknown, day_first, month_first };

/// How finely a date is told.
enum class DateUnit { day, week, month, quarter, year, decade };

/// An absolute date where it stands in a text.
struct FoundDate {
  std::size_t start = 0;  // byte offsets into the text, end exclusive
  std::size_t end = 0;
  std::string
      value;  // "2024-05-16", "XXXX-08", "2024-Q3", "2027-W03", "2024"; a decade as ISO 8601 has it, "199"
  DateUnit unit = DateUnit::day;
  IsoDate date;  // its parts; of a week, quarter or decade only the (first) year
};

/// The absolute dates in running text (valid UTF-8), in order, not overlapping: "16 May", "May 16, 2024",
/// "the 1990s", "in August", "31.12.2023", "12 мая 2023 г.", "2023年5月16日". Weekdays and relative dates
/// ("last Friday") are none. Names of months that are also words ("May", "March") count only where their
/// neighbours make a date of them.
std::vector<FoundDate> scan_dates(std::string_view text, NumericOrder order = NumericOrder::unknown);

/// The first full day in the text, written for people or machines ("2024-05-16T18:40:00+02:00", "20240516",
/// "Thu, 16 May 2024", "16 mai 2024"). Years from 1900 to 2100 only; nullopt if there is none.
std::optional<IsoDate> parse_day(std::string_view text, NumericOrder order = NumericOrder::unknown);

/// The same with where it stands, for texts that are to be a date and nothing else.
std::optional<FoundDate> find_day(std::string_view text, NumericOrder order = NumericOrder::unknown);

/// A month's number (1 to 12) by its name or abbreviation in English, German, French, Spanish, Italian,
/// Portuguese, Dutch, Polish, Russian, Ukrainian, Greek or Turkish, whatever its case ("May", "sept.", "мая",
/// "Φεβρουαρίου"); else 0.
int month_of(std::string_view word);

/// A weekday's number (1 Monday to 7 Sunday) by its name in the same languages; else 0.
int weekday_of(std::string_view word);

}  // namespace pressmark
