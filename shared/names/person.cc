#include "shared/names/person.h"

#include <algorithm>

#include "shared/names/given_names.h"
#include "shared/names/name_token.h"
#include "shared/names/word_lists.h"

namespace pressmark {

namespace {

using std::string;
using std::string_view;
using Tokens = std::vector<NameToken>;

bool is_initial(string_view word) { return word.size() == 1; }

bool is_royal_title(string_view word) {
  return word == "king" || word == "queen" || word == "pope" || word == "prince" || word == "princess" ||
         word == "emperor" || word == "empress" || word == "tsar" || word == "sultan" || word == "emir" ||
         word == "patriarch";
}

// "Kennedy, Robert F." is "Robert F. Kennedy"; what follows another comma is no name ("Jr.", "MP").
void turn_at_comma(Tokens& tokens) {
  const auto comma =
      std::find_if(tokens.begin(), tokens.end(), [](const NameToken& t) { return t.comma_before; });
  if (comma == tokens.end() || comma == tokens.begin()) return;
  if (is_name_suffix(comma->word) || is_roman_number(comma->word)) return;
  std::rotate(tokens.begin(), comma, tokens.end());
}

void take_suffixes(Tokens& tokens, PersonName& out) {
  while (tokens.size() > 1) {
    const string& last = tokens.back().word;
    const bool suffix = is_name_suffix(last) && (tokens.back().dotted || tokens.size() > 2);
    const bool number = is_roman_number(last) && !is_short_east_asian_family(last);
    const bool regnal = out.royal && (last == "xi" || last == "i" || last == "v" || last == "x");
    if (!suffix && !number && !regnal) return;
    if (last == "jr" || last == "jnr" || last == "junior") out.number = "jr";
    if (last == "sr" || last == "snr" || last == "senior") out.number = "sr";
    if (number || regnal) out.number = last;
    tokens.pop_back();
  }
}

// "Secretary of State" and "Secretary-General" go on.
bool is_title_at(const Tokens& tokens, std::size_t i) {
  const NameToken& next = tokens[i + 1];
  if (i > 0 && i + 2 < tokens.size() && (tokens[i].word == "of" || tokens[i].word == "for"))
    return is_title(next.word);
  return is_title(tokens[i].word) && (!next.hyphen_before || is_title(next.word));
}

void take_titles(Tokens& tokens, PersonName& out) {
  std::size_t count = 0;
  // "US President Rosa Ellery"
  if (tokens.size() > 2 && tokens[0].capitals && tokens[0].word.size() <= 3 && is_title(tokens[1].word))
    ++count;
  while (count + 1 < tokens.size() && is_title_at(tokens, count)) {
    out.royal = is_royal_title(tokens[count].word);
    ++count;
  }
  tokens.erase(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(count));
}

// "Ben Johnson" and "Al Gore" have given names.
bool may_be_given(string_view word) {
  return word == "al" || word == "ben" || word == "an" || word == "do" || word == "lo";
}

bool is_bound_particle(const Tokens& tokens, std::size_t i) {
  const bool hyphened = i + 1 < tokens.size() && tokens[i + 1].hyphen_before;
  if (i == 0 && !hyphened && may_be_given(tokens[i].word)) return false;
  return is_particle(tokens[i].word) || (hyphened && is_arabic_article(tokens[i].word));
}

// Particles say nothing alone, but Arabic ones say where the name is from.
void drop_particles(Tokens& tokens, PersonName& out) {
  Tokens kept;
  bool hyphen = false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool single = is_initial(tokens[i].word);
    const bool more = i + 1 < tokens.size();
    if (more && !(single && tokens[i].dotted) && !(single && i == 0) && is_bound_particle(tokens, i)) {
      const string& word = tokens[i].word;
      out.hints.arabic = out.hints.arabic || word == "al" || word == "bin" || word == "ibn" || word == "ul" ||
                         word == "bint" || (word == "el" && tokens[i + 1].hyphen_before);
      hyphen = tokens[i + 1].hyphen_before;
      if (hyphen) tokens[i + 1].hyphen_before = tokens[i].hyphen_before;
      continue;
    }
    kept.push_back(tokens[i]);
  }
  tokens = std::move(kept);
}

bool looks_east_asian_given(const Tokens& tokens, std::size_t from, std::size_t to) {
  if (from >= to || to - from > 2) return false;
  bool all = true;
  for (std::size_t i = from; i < to; ++i) all = all && is_east_asian_syllable(tokens[i].word);
  if (all) return true;
  // "Jintao": two syllables in one word.
  const string_view word = tokens[from].word;
  if (to - from != 1 || word.size() > 9) return false;
  for (std::size_t cut = 2; cut + 1 < word.size(); ++cut) {
    if (is_pinyin_syllable(word.substr(0, cut)) && is_pinyin_syllable(word.substr(cut))) return true;
  }
  return false;
}

// The number of leading tokens that are the family name, if it stands first: "Kim Jong Un", "Abe Shinzo",
// "BOLT Usain".
std::size_t leading_family(const Tokens& tokens) {
  if (tokens.size() < 2) return 0;
  const bool others_mixed =
      std::none_of(tokens.begin() + 1, tokens.end(), [](const NameToken& t) { return t.capitals; });
  if (tokens[0].capitals && !tokens[0].dotted && tokens[0].word.size() > 2 && others_mixed) return 1;
  if (!tokens[1].hyphen_before && is_short_east_asian_family(tokens[0].word) &&
      looks_east_asian_given(tokens, 1, tokens.size())) {
    return 1;  // "Wang Yi" and "Yi Wang": the order cannot be told, so the usual one holds
  }
  if (tokens.size() == 2 && is_japanese_family(tokens[0].word) && !is_japanese_family(tokens[1].word) &&
      is_japanese_word(tokens[1].word)) {
    return 1;
  }
  return 0;
}

// "Abdel Rahman", "Abd al-Rahman" and "Abdulrahman" are one given name.
bool is_servant_of(string_view word) { return variant_head(word) == "abdul"; }

string joined_servant(string_view word) {
  for (const string_view start : {"abdel", "abdal", "abdol", "abdoul"}) {
    if (word.size() > start.size() + 2 && word.starts_with(start))
      return "abdul" + string(word.substr(start.size()));
  }
  return string(word);
}

// "Nur al-Din", "Nureddin" and "Nuruddin" are one given name.
string joined_faith(string_view word) {
  for (const string_view end : {"addin", "eddin", "iddin", "eddine", "uddine", "udeen", "uddeen"}) {
    if (word.size() > end.size() + 1 && word.ends_with(end))
      return string(word.substr(0, word.size() - end.size())) + "uddin";
  }
  return string(word);
}

bool is_faith(string_view word) { return word == "din" || word == "deen" || word == "dine"; }

void push_given(const NameToken& token, PersonName& out) {
  const bool after_word = !out.given.empty() && !is_initial(out.given.back());
  if (after_word && is_servant_of(out.given.back()) && token.word.size() > 2) {
    out.given.back() = "abdul" + token.word;
  } else if (after_word && is_faith(token.word)) {
    out.given.back() += "uddin";
  } else if (token.capitals && (token.dotted ? token.word.size() <= 3 : token.word.size() == 2)) {
    // "J.K." and "JD" are two initials; in a name all in capitals they are not told.
    for (const char c : token.word) out.given.emplace_back(1, c);
  } else {
    out.given.push_back(joined_faith(joined_servant(token.word)));
  }
}

// Chinese and Korean given names are one word, however they are written: "Jong-un", "Jong Un", "Jongun".
void join_given(const Tokens& tokens, std::size_t from, std::size_t to, PersonName& out) {
  string joined;
  for (std::size_t i = from; i < to; ++i) joined += tokens[i].word;
  out.given.push_back(std::move(joined));
}

void split_given_and_family(const Tokens& tokens, PersonName& out) {
  const std::size_t leading = leading_family(tokens);
  if (leading > 0) {
    out.family.push_back(tokens[0].word);
    if (is_short_east_asian_family(tokens[0].word)) {
      join_given(tokens, 1, tokens.size(), out);
    } else {
      for (std::size_t i = 1; i < tokens.size(); ++i) push_given(tokens[i], out);
    }
    return;
  }
  std::size_t start = tokens.size() - 1;
  while (start > 0 && tokens[start].hyphen_before) --start;
  if (start == 0 && tokens.size() > 1 && is_short_east_asian_family(tokens.back().word))
    start = tokens.size() - 1;
  for (std::size_t i = start; i < tokens.size(); ++i) out.family.push_back(tokens[i].word);
  const bool east_asian =
      start == 2 && tokens[1].hyphen_before && is_short_east_asian_family(tokens.back().word);
  if (east_asian) return join_given(tokens, 0, start, out);
  for (std::size_t i = 0; i < start; ++i) push_given(tokens[i], out);
}

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

PersonName parse_person(string_view name) {
  PersonName out;
  Tokens tokens = name_tokens(name, false);
  if (tokens.empty()) return out;
  take_titles(tokens, out);
  turn_at_comma(tokens);
  take_titles(tokens, out);
  take_suffixes(tokens, out);
  out.acronym =
      tokens.size() == 1 && tokens[0].capitals && tokens[0].word.size() >= 3 && tokens[0].word.size() <= 5;
  if (std::all_of(tokens.begin(), tokens.end(),
                  [](const NameToken& t) { return t.capitals || is_initial(t.word); })) {
    for (NameToken& token : tokens) token.capitals = token.dotted;
  }
  for (const NameToken& token : tokens) out.initials += token.word[0];
  drop_particles(tokens, out);
  for (const NameToken& token : tokens) {
    out.hints.arabic = out.hints.arabic || is_arabic_name(token.word);
    out.hints.slavic = out.hints.slavic || is_slavic_name(token.word);
  }
  split_given_and_family(tokens, out);
  return out;
}

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
