#include <algorithm>

#include "indexer/entities/name_rules.h"
#include "indexer/entities/word_lists.h"

namespace pressmark::entities {
namespace {

using gazetteer::kCountry;
using gazetteer::kFirst;
using gazetteer::kLast;
using gazetteer::kPlain;
using gazetteer::kProper;
using gazetteer::kThing;

bool stands_in_place(const LineWork& work, const Unit& unit) {
  const Token* previous = work.before(unit.begin);
  return previous != nullptr && (previous->text == "in" || previous->text == "In" || previous->text == "at" ||
                                 previous->text == "near");
}

void read_acronym(LineWork& work, const Unit& unit) {
  const std::string_view text = work.tokens()[unit.begin].text;
  if (text.back() == 's') return;  // "MPs", "CEOs" are counted, not named
  const bool dotted = text.find('.') != std::string_view::npos;
  const bool letters = (!dotted || text.size() > 5) &&
                       std::none_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  const bool hyphened = unit.hyphen || (unit.end < work.tokens().size() &&
                                        work.tokens()[unit.end].text == "-" && work.tokens()[unit.end].glued);
  if (!letters || hyphened || work.reading().other_acronyms.contains(work.tokens()[unit.begin].folded) ||
      text.size() < 3 || work.use_of(unit).lower > 0 || unit.has(kPlain)) {
    return;
  }
  work.add(unit.begin, unit.end, EntityType::org, false);
}

// "BuzzFeed", but not "McTarrow" or "O'Tarrow".
bool is_camel_case(std::string_view word) {
  for (std::size_t i = 4; i < word.size(); ++i) {
    const bool capital = word[i] >= 'A' && word[i] <= 'Z';
    if (capital && word[i - 1] >= 'a' && word[i - 1] <= 'z') return true;
  }
  return false;
}

// "VelmoPay": a capital inside the word, as firms have it.
bool is_trade_name(const LineWork& work, const Unit& unit) {
  const std::string_view text = work.tokens()[unit.begin].text;
  const bool address = work.comes(unit.end, ".") && unit.end + 1 < work.tokens().size() &&
                       work.tokens()[unit.end + 1].glued && work.tokens()[unit.end + 1].is_word();
  const Token* previous = work.before(unit.begin);
  const bool handle = previous != nullptr && work.tokens()[unit.begin].glued &&
                      (previous->text == "@" || previous->text == "#" || previous->text == "/");
  if (handle || text.find_first_of("0123456789") != std::string_view::npos) return false;
  return !address && !unit.multi && unit.shape == Shape::capital && is_camel_case(text) &&
         !text.starts_with("Fitz") && !unit.has(kThing | kProper | kLast | kFirst) && !unit.is_place();
}

// "said Tarrow", "Tarrow said", "Tarrow, who": what people do; companies say things, too, but are not "who".
bool speaks(const LineWork& work, const Unit& unit) {
  if (unit.has(kThing | kProper) && !unit.is_person_word()) return false;
  if (unit.is_place() || unit.is_body() || unit.shape != Shape::capital) return false;
  const std::string_view text = work.tokens()[unit.begin].text;
  if (is_camel_case(text) || unit.is(kAbbreviation)) return false;
  const Token* previous = work.before(unit.begin);
  const bool told =
      previous != nullptr && previous->text == "told" && !unit.is_person_word();  // mostly a paper
  if (work.comes_kind(unit.end, kSpeech) || (work.stands_before(unit.begin, kSpeech) && !told)) return true;
  if (!work.comes(unit.end, ",")) return false;
  const std::size_t next = skip_stops(work.line(), unit.end) + 1;
  return next < work.tokens().size() &&
         (work.tokens()[next].text == "who" || work.tokens()[next].text == "whose");
}

bool read_by_neighbours(LineWork& work, const Unit& unit) {
  const Token* previous = work.before(unit.begin);
  if (work.comes_kind(unit.end, kPlaceNoun) && previous != nullptr && previous->shape == Shape::lower &&
      !unit.has(kLast)) {
    work.add(unit.begin, unit.end, EntityType::place, false);
    return true;
  }
  if (previous != nullptr && previous->text == "of" && unit.begin >= 2 &&
      work.tokens()[unit.begin - 2].is(kPlaceNoun)) {
    work.add(unit.begin, unit.end, EntityType::place, true);
    return true;
  }
  const bool news = work.comes(unit.end, "news") && unit.end + 1 < work.tokens().size() &&
                    work.tokens()[unit.end + 1].is(kBodyNoun);
  if (news) {
    work.add(unit.begin, unit.end, EntityType::org, true);
    return true;
  }
  if (work.stands_before(unit.begin, kPlacePreposition) && work.place_comes(unit.end)) {
    work.add(unit.begin, unit.end, EntityType::place, false);
    return true;
  }
  if (speaks(work, unit)) {
    work.add(unit.begin, unit.end, EntityType::person, false);
    return true;
  }
  return false;
}

}  // namespace

void read_small_body(LineWork& work, std::size_t at) {
  const Token& token = work.tokens()[at];
  if (token.entry.has(kPlain | kCountry)) return;
  const bool news =
      work.comes(at + 1, "news") && at + 2 < work.tokens().size() && work.tokens()[at + 2].is(kBodyNoun);
  if (news || work.comes_kind(at + 1, kBodyNoun) || work.stands_before(at, kBodyNoun)) {
    work.add(at, at + 1, EntityType::org, true, &token.entry);
  }
}

std::size_t read_single(LineWork& work, const Units& units, std::size_t begin, std::size_t end) {
  const Unit& unit = units[begin];
  const bool alone = end - begin == 1 && units.size() == 1;
  if (unit.is_people() || unit.is(kCalendar | kFunction | kEventTail | kSuffix | kCompanyTail) ||
      unit.shape == Shape::initial)
    return begin + 1;
  if (alone && unit.is_plain() && !work.sentence_start(unit) && work.use_of(unit).lower == 0 &&
      work.stands_before(unit.begin, kPlacePreposition) &&
      work.place_comes(unit.end)) {  // "in Quarry, Montana"
    work.add(unit.begin, unit.end, EntityType::place, false);
    return begin + 1;
  }
  if (unit.is_plain() && !unit.has(kLast | kFirst)) return begin + 1;
  if (unit.is_plain() && (work.use_of(unit).lower > 0 || work.sentence_start(unit))) return begin + 1;
  if (work.is_acronym(unit)) {
    read_acronym(work, unit);
    return begin + 1;
  }
  if (alone && work.reading().english && is_trade_name(work, unit)) {
    work.add(unit.begin, unit.end, EntityType::org, false);
    return begin + 1;
  }
  if (alone && work.reading().english && !unit.is_plain() && !read_by_neighbours(work, unit) &&
      unit.has(kLast) && !unit.has(kThing) && !stands_in_place(work, unit)) {
    work.add(unit.begin, unit.end, EntityType::person, false);
  }
  return begin + 1;
}

}  // namespace pressmark::entities
