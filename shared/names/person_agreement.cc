#include <algorithm>

#include "shared/names/given_names.h"
#include "shared/names/person.h"

namespace pressmark {

namespace {

using std::string;
using std::string_view;

bool words_agree(string_view a, string_view b, SpellingHints hints) {
  if (a == b) return true;
  if (is_initial(a) || is_initial(b)) return a[0] == b[0];
  return are_given_variants(a, b) || are_spellings_with(a, b, EntityType::person, hints);
}

SpellingHints joined(const PersonName& a, const PersonName& b) {
  return {a.hints.arabic || b.hints.arabic, a.hints.slavic || b.hints.slavic,
          a.hints.strict || b.hints.strict};
}

bool has_full(const std::vector<string>& words) {
  return std::any_of(words.begin(), words.end(), [](const string& word) { return !is_initial(word); });
}

// Where the words of `few` stand in `many`, in order; many.size() if they do not. Where a word is missing, a
// full name is no proof of an initial: "Muriel" is not the M. of "Jennifer M.".
std::size_t first_in_order(const std::vector<string>& few, const std::vector<string>& many,
                           SpellingHints hints) {
  std::size_t at = 0, first = many.size();
  for (const string& word : few) {
    const auto fits = [&](const string& other) {
      if (few.size() < many.size() && !is_initial(word) && is_initial(other)) return false;
      return words_agree(word, other, hints);
    };
    while (at < many.size() && !fits(many[at])) ++at;
    if (at == many.size()) return many.size();
    if (first == many.size()) first = at;
    ++at;
  }
  return first;
}

// "JFK" and "MBS".
bool is_acronym_of(const PersonName& acronym, const PersonName& full) {
  return acronym.acronym && full.initials.size() >= 3 && acronym.family[0] == full.initials;
}

// "Orbán Viktor" and "Viktor Orbán".
bool is_turned(const PersonName& a, const PersonName& b) {
  return a.given.size() == 1 && b.given.size() == 1 && a.family.size() == 1 && b.family.size() == 1 &&
         plain_spelling(a.given[0]) == plain_spelling(b.family[0]) &&
         plain_spelling(a.family[0]) == plain_spelling(b.given[0]);
}

// "Pedro Sánchez" and "Pedro Sánchez Pérez": the last word of the short name stands before the end of the
// long one.
bool is_double_family(const PersonName& few, const PersonName& many) {
  if (few.given.size() != 1 || many.given.size() < 2 || few.family.size() != 1 || is_initial(few.given[0]))
    return false;
  if (few.given[0] != many.given[0] || variant_head(few.given[0]) == "mohammed" ||
      variant_head(few.given[0]) == "abdul")
    return false;
  return many.given.back() == few.family[0];
}

}  // namespace

bool families_agree(const PersonName& a, const PersonName& b) {
  const SpellingHints hints = joined(a, b);
  if (a.family.size() != b.family.size()) return false;
  for (std::size_t i = 0; i < a.family.size(); ++i) {
    if (!are_spellings_with(a.family[i], b.family[i], EntityType::person, hints)) return false;
  }
  return true;
}

bool givens_agree(const PersonName& a, const PersonName& b) {
  if (a.given.empty() || b.given.empty()) return true;
  const auto& few = a.given.size() <= b.given.size() ? a.given : b.given;
  const auto& many = a.given.size() <= b.given.size() ? b.given : a.given;
  const SpellingHints hints = joined(a, b);
  const std::size_t first = first_in_order(few, many, hints);
  // "Cyril" of "Matamela Cyril" is the name that is used; an initial never is.
  if (first > 1 || first == many.size() || (first == 1 && is_initial(few[0]))) return false;
  // "George W." is not "George H. W.": where both have middle names, initials tell them apart.
  if (few.size() > 1 && few.size() < many.size() && (!has_full({few.begin() + 1, few.end()})))
    return words_agree(few[1], many[1], hints);
  // "Mohammed" alone stands before half of all names.
  return !(few.size() == 1 && many.size() > 2 && variant_head(few[0]) == "mohammed");
}

bool first_givens_agree(const PersonName& a, const PersonName& b) {
  if (a.given.empty() || b.given.empty()) return true;
  return words_agree(a.given[0], b.given[0], joined(a, b));
}

bool middles_contradict(const PersonName& a, const PersonName& b) {
  if (a.given.size() < 2 || b.given.size() < 2 || !first_givens_agree(a, b)) return true;
  return a.given[1][0] != b.given[1][0];
}

bool repeats_itself(const PersonName& name) {
  // "J. J. Abrams" and "Ahmed Ahmed Sobhi" are names.
  constexpr std::size_t kMostOfOneName = 3;
  const bool is_long = name.given.size() + name.family.size() > kMostOfOneName;
  for (std::size_t i = 1; i < name.given.size(); ++i) {
    const string& word = name.given[i];
    if (is_initial(word)) continue;
    if (word == name.family.back() || (is_long && word == name.given[0])) return true;
  }
  return false;
}

bool numbers_agree(const PersonName& a, const PersonName& b) {
  if (a.number == b.number) return true;
  const bool one_missing = a.number.empty() || b.number.empty();
  if (a.royal || b.royal || a.given.empty() || b.given.empty()) return one_missing;
  return false;
}

int specificity(const PersonName& name) {
  int value = 0;
  for (const string& word : name.given) value += is_initial(word) ? 1 : is_nickname(word) ? 8 : 10;
  return value + (name.number.empty() ? 0 : 1);
}

bool are_one_person(string_view a, string_view b) {
  const PersonName x = parse_person(a), y = parse_person(b);
  if (x.family.empty() || y.family.empty() || !numbers_agree(x, y)) return false;
  if (families_agree(x, y)) return givens_agree(x, y);
  return is_acronym_of(x, y) || is_acronym_of(y, x) || is_turned(x, y) || is_double_family(x, y) ||
         is_double_family(y, x);
}

}  // namespace pressmark
