#pragma once

#include <string_view>

namespace pressmark {

/// How much a word must have around it before it is read as a month.
enum class MonthKind {
  none,
  sure,          // "January": stands alone
  name,          // "June": alone where no other name stands beside it
  word,          // "May", "March": alone only after a word such as "in", in lower case only with a year
  foreign,       // "août", "мая": of a language that puts the day before the month
  foreign_word,  // "mars", "mayo": such a one that is an English word, too
  abbreviation,  // "Sept", "янв": only beside a day or a year
  weak,          // "out", "set", "ago": only with a day and a year
};

/// 1 to 12, or 0 and `none`.
struct MonthWord {
  int month = 0;
  MonthKind kind = MonthKind::none;
};

/// The month that a word names, in any case and with or without accents.
MonthWord look_up_month(std::string_view word);

/// True for a word that a month or year alone may follow: "in", "since", "early", "depuis", "seit", "в".
bool is_date_cue(std::string_view word);

/// The same for months that are English words: fewer, and English only.
bool is_strict_date_cue(std::string_view word);

}  // namespace pressmark
