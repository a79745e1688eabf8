#pragma once

#include <string>
#include <string_view>

namespace pressmark {

/// A folded word in Latin letters, sound for sound, if it is Cyrillic, Greek, Georgian or Armenian:
/// "зеленскии" (folded) gives "zelenskii". Other words, and what is of no such letter, stay as they are. The
/// letters are those of BGN/PCGN (Russian 1947, Ukrainian, Bulgarian, Serbian, Armenian 1981), of ISO 843
/// type 2 (Greek) and of the Georgian national system of 2002, without apostrophes. The language of a word is
/// not told, so where languages differ one reading stands for all; `are_spellings` allows for that.
std::string latin_letters(std::string_view folded_word);

/// True if the word has a letter of Cyrillic.
bool is_cyrillic(std::string_view word);

}  // namespace pressmark
