#pragma once

#include <string>
#include <string_view>

#include "shared/article/article.h"

namespace pressmark {

/// What is known of a name besides the word that is compared.
struct SpellingHints {
  /// The name is Arabic, Persian or the like, whose short vowels are written in several ways.
  bool arabic = false;
  /// The name is Slavic: transliterated from Cyrillic in several ways.
  bool slavic = false;
  /// Words that show no sign of a transliteration are spellings only if they are equal (but for ä, ö, ü
  /// written out): Byron is not Biron.
  bool strict = false;
};

/// As `are_spellings` (names.h), with what the rest of the name tells.
bool are_spellings_with(std::string_view a, std::string_view b, EntityType type, SpellingHints hints);

/// The usual spelling where one is known beyond doubt ("husayn" gives "hussein", "labour" "labor"), else the
/// word.
std::string plain_spelling(std::string_view folded_word);

}  // namespace pressmark
