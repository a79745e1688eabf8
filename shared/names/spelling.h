#pragma once

#include <string>
#include <string_view>

#include "shared/article/article.h"

namespace pressmark {

/// What is known of a name besides the word that is compared.
struct SpellingHints {
  /// The name is Arabic, Persian or the like, whose short vowels are written in several ways.
  bool arabic = false;
};

/// As `are_spellings` (names.h), with what the rest of the name tells.
bool are_spellings_with(std::string_view a, std::string_view b, EntityType type, SpellingHints hints);

/// The word in a plain spelling: equal for words that are spellings of each other beyond doubt ("zelenskiy"
/// and "zelenskyy", "youssef" and "yusef"). Finer than `word_key`, coarser than the word.
std::string plain_spelling(std::string_view folded_word);

}  // namespace pressmark
