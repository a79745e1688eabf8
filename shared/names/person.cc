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
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool single = is_initial(tokens[i].word);
    const bool more = i + 1 < tokens.size();
    if (more && !(single && tokens[i].dotted) && !(single && i == 0) && is_bound_particle(tokens, i)) {
      const string& word = tokens[i].word;
      out.hints.arabic = out.hints.arabic || word == "al" || word == "bin" || word == "ibn" || word == "ul" ||
                         word == "bint" || (word == "el" && tokens[i + 1].hyphen_before);
      if (tokens[i + 1].hyphen_before) tokens[i + 1].hyphen_before = tokens[i].hyphen_before;
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
    out.hints.slavic = out.hints.slavic || token.cyrillic || is_slavic_name(token.word);
  }
  split_given_and_family(tokens, out);
  return out;
}

}  // namespace pressmark
