#pragma once

#include <string_view>

namespace pressmark {

/// True for the commonest function words of the languages that archives of news mostly hold, in lower case.
bool is_function_word(std::string_view lower);

/// True for forms of "be", "have", "say" and other words that sentences have and headings lack.
bool is_linking_verb(std::string_view lower);

/// True for names of months and weekdays, in lower case.
bool is_calendar_word(std::string_view lower);

}  // namespace pressmark
