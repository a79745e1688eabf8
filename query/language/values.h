#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "query/language/query.h"

namespace pressmark {

/// The days of "2025", "2025-07", "2025-07-23", "today", "yesterday"; nullopt for anything else.
std::optional<DayRange> days_of(std::string_view text, std::string_view today);

/// The value of `date:`: a period as above, "A..B", "A..", "..B", ">=A", ">A", "<=B", "<B". nullopt if it is
/// none, or ends before it begins.
std::optional<DayRange> day_range(std::string_view text, std::string_view today);

/// The value of `since:` or `until:`: a period as above, or how long before today: "3d", "2w", "6m", "1y".
std::optional<DayRange> days_or_age(std::string_view text, std::string_view today);

/// The days from so long before to so long after a day: "30d", "2w", "6m", "1y". nullopt if either is not
/// one.
std::optional<DayRange> days_around(std::string_view day, std::string_view distance);

/// The value of `words:`: "300", "300..500", "300..", "..500", ">=300", ">300", "<=300", "<300".
std::optional<NumberRange> number_range(std::string_view text);

/// The value of `mentions:`: "2025", "2025-08", "2025-08-31", "XXXX-08", "XXXX-08-31", "2025-W31", "2025-Q3",
/// in upper case.
std::optional<std::string> mention_value(std::string_view text);

/// The range as the language of queries writes it: a period where it is one, else "A..B".
std::string to_text(const DayRange& range);
/// The same for numbers: "300", "300..500", ">=300" ...
std::string to_text(const NumberRange& range);

}  // namespace pressmark
