#pragma once

#include <cstdint>
#include <string_view>

#include "indexer/chrome/cues.h"

namespace pressmark::chrome {

/// What the text of one block looks like, whatever page it stands on. Counts are of words; one character of a
/// script without spaces is a word.
struct Shape {
  int words = 0;
  int cased = 0;        // words of a script that has capitals
  int capitalised = 0;  // of these, with a first capital
  int shouted = 0;      // of these, all capitals, two letters or more
  int numbers = 0;
  int calendar = 0;  // names of months and weekdays
  int function_words = 0;
  int unspaced = 0;  // characters of a script without spaces
  int glued = 0;     // a capital right after a small letter inside a word, a sign of lost markup
  int commas = 0;
  int inner_ends = 0;  // sentence ends inside the text
  int quotes = 0;      // quotation marks
  int separators = 0;  // | • › » → and the like
  int symbols = 0;     // other characters that are neither letters, digits, blanks nor common punctuation
  int code = 0;        // { } ; = <
  bool sentence_end = false;
  bool ellipsis_end = false;
  bool colon_end = false;
  bool closed_end = false;  // ends with a bracket
  bool starts_lower = false;
  bool starts_quote = false;
  bool starts_bracket = false;
  bool starts_mark = false;  // a bullet, dash, arrow or copyright sign
  bool address = false;      // a web or mail address, a handle
  bool copyright_sign = false;
  bool file_like = false;     // one word with an underscore or a file ending
  bool linking_verb = false;  // a function word that only sentences have (is, was, said, hat, est ...)
  CueHit cue;
  std::uint64_t key = 0;  // of the words in lower case, numbers left out: equal texts have equal keys

  /// Words of a spaced script, and characters of an unspaced one at what they are worth.
  double length() const { return words - 0.4 * unspaced; }
  double share(int count) const { return words > 0 ? static_cast<double>(count) / words : 0.0; }
  /// Reads like prose: long enough, with the small words and marks that sentences have.
  bool is_sentence() const { return sentence_end && words >= 8; }
};

/// One pass over the text.
Shape shape_of(std::string_view text);

}  // namespace pressmark::chrome
