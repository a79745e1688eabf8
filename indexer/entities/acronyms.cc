#include <algorithm>

#include "indexer/entities/german_words.h"
#include "indexer/entities/name_rules.h"
#include "indexer/entities/word_lists.h"
#include "shared/text/one_of.h"

namespace pressmark::entities {
namespace {

constexpr std::size_t kMostLeadWords = 6;  // between a name and its acronym: "commonly known as the"
constexpr std::size_t kLeastCompound = 8;  // bytes of a single word with an acronym
constexpr std::size_t kNoName = static_cast<std::size_t>(-1);

using gazetteer::kAnyPlace;
using gazetteer::kBody;
using gazetteer::kPerson;
using gazetteer::kThing;

// A name in full and its acronym, in tokens; none if `end` is 0.
struct Explanation {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::string letters_of(std::string_view acronym) {
  std::string letters;
  for (const char c : acronym) {
    if (c != '.') letters.push_back(c);
  }
  return letters;
}

// Where the words begin that the acronym stands for; `end` if it does not fit them.
std::size_t explained_from(const LineWork& work, std::size_t end, std::string_view acronym) {
  const std::string letters = letters_of(acronym);
  if (letters.size() < 2 || letters.size() > 8) return end;
  std::size_t at = end;
  std::size_t left = letters.size();
  const std::size_t least = end > kLongestName ? end - kLongestName : 0;
  while (at > least && left > 0) {
    const Token& token = work.tokens()[at - 1];
    if (token.is_word() && !token.folded.empty() && token.folded[0] == letters[left - 1] &&
        (token.has_capital() || left > 1)) {
      --left;
      --at;
    } else if (at != end &&
               (token.text == "-" || (token.shape == Shape::lower && token.is(kFunction | kParticle)))) {
      --at;
    } else {
      return end;
    }
  }
  return left == 0 && work.tokens()[at].has_capital() && end - at >= 2 ? at : end;
}

// German: the letters of "BKA" stand inside "Bundeskriminalamt".
bool is_compound_of(const Token& word, std::string_view letters) {
  if (word.shape != Shape::capital || word.folded.size() < kLeastCompound || letters.size() < 3) return false;
  if (word.folded[0] != letters[0] || (!word.is(kBodyTail) && letters.size() > 4)) return false;
  std::size_t at = 0;
  for (const char c : word.folded) at += at < letters.size() && c == letters[at] ? 1 : 0;
  return at == letters.size();
}

bool is_quote(const Token& token) {
  constexpr std::string_view kQuotes[] = {
      "\"",           "'",        "\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x9E", "\xE2\x80\x98",
      "\xE2\x80\x99", "\xC2\xAB", "\xC2\xBB"};
  return is_one_of(token.text, kQuotes);
}

// "DfE" in brackets is an acronym, too.
bool is_mixed(const Token& token) {
  const auto capitals =
      std::count_if(token.text.begin(), token.text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return token.shape == Shape::capital && token.text.size() <= 6 && capitals >= 2 &&
         static_cast<std::size_t>(capitals) * 2 >= token.text.size();
}

// Words that lead from a name to its acronym: "or the", "known as", "kurz". `tells`: they alone say so.
bool leads(const Token& token, bool& tells) {
  constexpr std::string_view kLeads[] = {
      "the",  "or",       "as",     "for",    "in",        "its",      "by",      "a",    "an",
      "also", "die",      "der",    "das",    "ou",        "oder",     "el",      "la",   "le",
      "de",   "commonly", "better", "widely", "hereafter", "initials", "acronym", "under"};
  constexpr std::string_view kTells[] = {"known", "called",  "abbreviated", "short",
                                         "kurz",  "genannt", "abgekurzt",   "siglas",
                                         "sigle", "dubbed",  "acronym",     "initials"};
  if (token.shape != Shape::lower) return false;
  tells = tells || is_one_of(token.folded, kTells);
  return is_one_of(token.folded, kLeads) || is_one_of(token.folded, kTells);
}

// The end of the name before an acronym that is set off from it as an explanation is; kNoName if it is not.
std::size_t name_end_before(const LineWork& work, std::size_t acronym) {
  const std::vector<Token>& tokens = work.tokens();
  std::size_t at = acronym;
  bool tells = false;
  const std::size_t least = at > kMostLeadWords ? at - kMostLeadWords : 0;
  while (at > least &&
         (is_quote(tokens[at - 1]) || tokens[at - 1].text == ":" || leads(tokens[at - 1], tells)))
    --at;
  if (at < 2) return kNoName;
  const std::string_view sign = tokens[at - 1].text;
  if (sign == "(" || sign == "[") return at - 1;
  const bool long_enough = letters_of(tokens[acronym].folded).size() >= 3;
  if (!long_enough) return kNoName;
  if (sign == "," || sign == "\xE2\x80\x93" || sign == "\xE2\x80\x94") return at - 1;
  return tells && tokens[at - 1].is_word() ? at : kNoName;
}

Explanation explained_before(const LineWork& work, std::size_t acronym) {
  const Token& token = work.tokens()[acronym];
  const std::size_t end = name_end_before(work, acronym);
  if (end == kNoName || end == 0) return {};
  const bool bracket = work.tokens()[end].text == "(" || work.tokens()[end].text == "[";
  if (token.shape != Shape::capitals && !bracket) return {};
  std::size_t name = end;
  while (name > 0 && is_quote(work.tokens()[name - 1])) --name;
  const std::size_t begin = explained_from(work, name, token.folded);
  if (begin != name) return {begin, name};
  const bool compound = bracket && name > 0 && work.reading().capital_nouns &&
                        is_compound_of(work.tokens()[name - 1], letters_of(token.folded));
  return compound ? Explanation{name - 1, name} : Explanation{};
}

// "VHGA (the Velmar Harbour Guild Alliance)"
Explanation explained_behind(const LineWork& work, std::size_t acronym) {
  const std::vector<Token>& tokens = work.tokens();
  std::size_t at = acronym + 1;
  if (at >= tokens.size() || tokens[acronym].shape != Shape::capitals || tokens[at].text != "(") return {};
  ++at;
  bool tells = false;
  while (at < tokens.size() && leads(tokens[at], tells)) ++at;
  std::size_t end = at;
  while (end < tokens.size() && end < at + kLongestName && tokens[end].text != ")" && tokens[end].text != ",")
    ++end;
  if (end >= tokens.size() || end == at) return {};
  const bool body = std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(at),
                                tokens.begin() + static_cast<std::ptrdiff_t>(end),
                                [](const Token& token) { return token.is(kBodyTail | kBodyHead); });
  return body && explained_from(work, end, tokens[acronym].folded) == at ? Explanation{at, end}
                                                                         : Explanation{};
}

// "Tarrow Harbour Summit Against Fog", "Hafengesetz": events and laws have acronyms, too.
bool is_event(const LineWork& work, const Explanation& name) {
  std::size_t last = name.begin;  // of the words with capitals at its head
  while (last + 1 < name.end && work.tokens()[last + 1].has_capital()) ++last;
  if (last > name.begin && work.tokens()[last].is(kEventTail)) return true;
  constexpr std::string_view kLaws[] = {"gesetz",  "gesetzbuch", "verordnung",
                                        "vertrag", "abkommen",   "ordnung"};
  return std::any_of(std::begin(kLaws), std::end(kLaws),
                     [&](std::string_view end) { return work.tokens()[name.end - 1].folded.ends_with(end); });
}

// "Elektronische Post (EP)": two letters of German nouns are a body's only if a word says so.
bool is_german_notion(const LineWork& work, std::size_t acronym, const Explanation& name) {
  if (!work.reading().capital_nouns || letters_of(work.tokens()[acronym].folded).size() > 2) return false;
  for (std::size_t i = name.begin; i < name.end; ++i) {
    const Token& token = work.tokens()[i];
    if (token.is(kBodyTail | kBodyHead) || is_german_office(token.folded)) return false;
  }
  return true;
}

void add_explained(LineWork& work, std::size_t acronym, const Explanation& name) {
  if (work.tokens()[name.begin].entry.has(kPerson) || is_event(work, name)) return;
  const Unit unit = unit_at(work.line(), name.begin);
  const gazetteer::Entry known = unit.end == name.end ? unit.entry : gazetteer::Entry{};
  if (known.has(kAnyPlace | kThing) && !known.has(kBody)) return;
  if (!known.has(kBody) && is_german_notion(work, acronym, name)) return;
  Span* whole = work.add(name.begin, name.end, EntityType::org, true, known.has(kBody) ? &known : nullptr);
  if (whole == nullptr) return;
  whole->acronym = std::string(work.tokens()[acronym].text);
  Span* brief = work.add(acronym, acronym + 1, EntityType::org, true);
  if (brief != nullptr && known.has(kBody)) brief->known_name = std::string(known.name);
}

}  // namespace

void explain_acronyms(LineWork& work) {
  if (work.line().capitals) return;
  for (std::size_t i = 0; i < work.tokens().size(); ++i) {
    const Token& acronym = work.tokens()[i];
    if (acronym.shape != Shape::capitals && !is_mixed(acronym)) continue;
    Explanation name = explained_before(work, i);
    if (name.end == 0) name = explained_behind(work, i);
    if (name.end != 0) add_explained(work, i, name);
  }
}

}  // namespace pressmark::entities
