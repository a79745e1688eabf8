#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "shared/names/spelling.h"

namespace pressmark {

/// A person's name taken apart. Words are folded; titles and particles are gone.
struct PersonName {
  std::vector<std::string> given;   // in order; an initial is one letter
  std::vector<std::string> family;  // several only where hyphens join them; the last one is the home
  std::string number;               // "jr", "sr", "ii", "xvi", else empty
  bool royal = false;               // "King Salman": the family word is a given name
  bool acronym = false;             // one word in capitals: "JFK"
  std::string initials;             // of all its words, particles too
  SpellingHints hints;
};

/// True for the word of a name that is cut to its first letter.
inline bool is_initial(std::string_view word) { return word.size() == 1; }

/// Takes the name of a person apart: "Robert F. Kennedy", also "Kennedy, Robert F."
PersonName parse_person(std::string_view name);

/// True if the family words are spellings of each other.
bool families_agree(const PersonName& a, const PersonName& b);

/// True if the given names can be one person's: each of the shorter list stands, in order, in the longer one,
/// equal, as a variant or as an initial. Missing given names agree with all.
bool givens_agree(const PersonName& a, const PersonName& b);

/// True if the first given names agree: "Tom" is the one of "Tom Walter", not of "Mark Tom".
bool first_givens_agree(const PersonName& a, const PersonName& b);

/// True if the second given names are different ones: "Tom W." and "Tom H.", not "Tom W." and "Tom Walter".
bool middles_contradict(const PersonName& a, const PersonName& b);

/// True if the first given name or the family name stands in the name again: two names that ran together
/// ("Tom Ellery Tom Walter Ellery").
bool repeats_itself(const PersonName& name);

/// True if "Jr.", "Sr." or a regnal number do not tell them apart.
bool numbers_agree(const PersonName& a, const PersonName& b);

/// How much the form tells: full given names count most, then nicknames, then initials. 0: a bare family
/// name.
int specificity(const PersonName& name);

/// `same_name` for persons.
bool are_one_person(std::string_view a, std::string_view b);

}  // namespace pressmark
