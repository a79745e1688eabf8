#include <algorithm>

#include "indexer/entities/name_rules.h"
#include "indexer/entities/word_lists.h"

namespace pressmark::entities {
namespace {

using gazetteer::kAnyPlace;
using gazetteer::kCountry;
using gazetteer::kFirst;
using gazetteer::kLast;
using gazetteer::kPerson;
using gazetteer::kThing;

// "Cornelius Tarrow Vane": a plain word that the article never writes small.
bool is_last_of_three(const LineWork& work, const Units& units, std::size_t begin, std::size_t k) {
  const WordUse use = work.use_of(units[k]);
  return work.reading().english && units[begin].has(kFirst) && !units[begin].is_plain() &&
         !units[k - 1].is_plain() && !units[k - 1].is_place() && use.lower == 0 && use.capital > 1 &&
         k + 1 == units.size();
}

// True if the word can go on in a person's name.
bool goes_on(const LineWork& work, const Units& units, std::size_t begin, std::size_t k) {
  const Unit& unit = units[k];
  if (unit.particle) return unit.is(kParticle);
  if (unit.is(kSuffix)) return true;
  if (unit.multi && !unit.has(kPerson)) return false;
  if (unit.is(kBodyTail | kEventTail | kCalendar) && !unit.has(kLast | kFirst)) return false;
  if (unit.shape == Shape::initial) return true;
  const bool single = !units[k - 1].hyphen && (k + 1 == units.size() || !units[k + 1].hyphen);
  if (unit.hyphen && single && k >= begin + 2 && unit.shape == Shape::capital && !unit.is_people() &&
      !unit.is_place())
    return true;  // "Orsola Tarrow-Prior"
  const bool given = units[begin].has(kFirst) && !units[begin].is_place();
  if (unit.is_person_word() && (!unit.has(kCountry) || (given && k == begin + 1))) return true;
  if (unit.is_people()) return false;
  if (unit.is_body()) return false;
  if (unit.has(kCountry) || (unit.is_place() && unit.entry.size >= 2)) return false;
  if (unit.shape == Shape::capitals && unit.end - unit.begin == 1 &&
      work.tokens()[unit.begin].text.size() < 5 && units[begin].shape != Shape::capitals)
    return false;
  if (!unit.is_plain()) return true;
  // A plain word as a surname, only right after a given name: "Steve Jobs".
  const bool next =
      k == begin + 1 ||
      (k == begin + 2 && (units[k - 1].shape == Shape::initial || is_last_of_three(work, units, begin, k)));
  if (!units[begin].has(kFirst) || !next || unit.is(kRole | kBodyTail | kPlaceTail)) return false;
  return !units[begin].is_plain() || work.use_of(unit).lower == 0;
}

// "Jan Tarrow", "April Velmar", but not "June Eurobonds".
bool follows_given(const LineWork& work, const Unit& unit) {
  return unit.shape == Shape::capital && !unit.is_plain() && !work.tokens()[unit.begin].folded.ends_with("s");
}

// "Paris Hilton", but not "London Mayor", "Sydney Harbour".
bool fits_place_word(const LineWork& work, const Units& units, std::size_t begin, std::size_t end,
                     bool after_role) {
  const Unit& first = units[begin];
  if (after_role)
    return first.is_person_word() ? !first.has(kCountry) || begin + 1 < end
                                  : first.entry.size < 2 && !first.has(kCountry | gazetteer::kRegion);
  if (!first.is_person_word() || begin + 1 == end) return false;
  const Unit& next = units[begin + 1];
  if (next.particle) return first.has(kFirst);
  if (next.multi || next.is_body() || next.is_people() || next.has(kCountry | kThing)) return false;
  if (next.is_place() && next.entry.size >= 2 && !next.has(kLast)) return false;
  if (!first.has(kFirst)) return !next.is_plain() && !next.is_place() && first.entry.size < 2;
  const WordUse use = work.use_of(next);
  const bool last = begin + 2 == end || (begin + 3 == end && units[begin + 2].hyphen);
  const bool only_name = last && use.lower == 0 && use.capital > 1;  // "Everett Vane"
  return !next.is_plain() || ((next.has(kLast) || only_name) && first.entry.size < 2);
}

// A plain word: "President Bush", "Bill Gates", "Grant Shapps".
bool begins_plain_person(const LineWork& work, const Units& units, std::size_t begin, std::size_t end,
                         bool after_role) {
  const Unit& first = units[begin];
  if (after_role)
    return !first.is(kBodyTail | kRole | kRoleModifier | kPlaceTail | kEventTail) || first.has(kFirst);
  if (!first.has(kFirst) || begin + 1 == end) return false;
  const Unit& next = units[begin + 1];
  if (next.particle || !next.is_plain()) return true;
  return next.has(kLast) || (!work.sentence_start(first) && work.use_of(next).lower == 0);
}

bool begins_person(const LineWork& work, const Units& units, std::size_t begin, std::size_t end,
                   bool after_role) {
  const Unit& first = units[begin];
  const bool given = first.has(kFirst);
  const bool alone = begin + 1 == end;
  const bool named = given && !alone && after_role;  // "Trainer Jan Voss"
  const bool dated =
      first.is(kCalendar) && !named && (!given || alone || !follows_given(work, units[begin + 1]));
  if (first.multi || dated || first.is(kSuffix)) return false;
  if (first.has(kThing) && !first.is_person_word()) return false;
  if (work.reading().capital_nouns && is_town_adjective(work.tokens()[first.begin].folded)) return false;
  if (first.is_people() && !given) return false;
  if (!alone && units[begin + 1].is_people() && !units[begin + 1].is_person_word()) return false;
  if (!alone && units[begin + 1].is_people() && first.is(kDirection)) return false;  // "West German"
  if (first.is_body() && !first.is_person_word()) return false;
  if (first.has(kCountry) && !given) return false;
  if (first.is_place() && !fits_place_word(work, units, begin, end, after_role)) return false;
  if (first.is_plain() && !begins_plain_person(work, units, begin, end, after_role)) return false;
  return work.reading().english || after_role || (given && !alone) || first.shape == Shape::initial;
}

// Two or more words of which none is known: "Xxxx Yyyy" is mostly a person.
bool may_be_person(const LineWork& work, const Units& units, std::size_t begin, std::size_t end) {
  if (!work.reading().english) return units[begin].shape == Shape::initial && units[end - 1].has(kLast);
  std::size_t words = 0;
  if (end - begin == 2 && units[begin + 1].hyphen) return false;  // one surname, or two people
  for (std::size_t k = begin; k < end; ++k) {
    const Unit& unit = units[k];
    if (unit.particle) {
      if (work.tokens()[unit.begin].text == "&") return false;
      continue;
    }
    if (unit.is_plain() && !unit.is_person_word()) return false;
    if (unit.shape == Shape::capitals && !work.line().capitals) return false;
    ++words;
  }
  return words >= 2 && words <= 4;
}

// "READ MORE" between words in small letters.
bool is_shout(const Units& units, std::size_t begin, std::size_t end) {
  const auto from = units.begin() + static_cast<std::ptrdiff_t>(begin);
  const auto to = units.begin() + static_cast<std::ptrdiff_t>(end);
  return std::all_of(from, to,
                     [](const Unit& unit) { return unit.shape == Shape::capitals && unit.is_plain(); });
}

}  // namespace

bool is_town_adjective(std::string_view folded) {
  if (folded.size() < 6 || !folded.ends_with("er")) return false;
  return gazetteer::look_up(folded.substr(0, folded.size() - 2)).has(kAnyPlace);
}

std::size_t read_person(LineWork& work, const Units& units, std::size_t begin, std::size_t end,
                        bool after_role, const std::string& role) {
  const Unit& first = units[begin];
  if (first.has(kPerson) && first.multi) {
    work.add(first.begin, first.end, EntityType::person, true, nullptr, role);
    return begin + 1;
  }
  const bool noble = first.is(kNobleTitle) && end - begin >= 2 && !units[begin + 1].is_plain() &&
                     !units[begin + 1].is_place();
  if (!noble && !begins_person(work, units, begin, end, after_role)) return begin;
  std::size_t last = begin + 1;
  bool family = false;  // other languages: no second word that no list of names holds
  while (last < end && goes_on(work, units, begin, last)) {
    const Unit& unit = units[last];
    const bool listed =
        unit.is_person_word() || unit.particle || unit.is(kSuffix) || unit.shape == Shape::initial;
    if (!work.reading().english && !listed && family && !unit.hyphen) break;
    const bool given = unit.has(kFirst) && !(work.reading().capital_nouns && unit.has(kLast));
    family = family || !(given || unit.particle);
    ++last;
  }
  while (last > begin + 1 && (units[last - 1].particle)) --last;
  const std::size_t names = last - begin;
  if (!noble && names == 1 && !after_role) return begin;
  if (names == 1 && after_role &&
      (first.has(kCountry) || first.shape == Shape::initial || work.is_acronym(first)))
    return begin;
  // "a group called Neighbours", "a cat named Ballast"
  if (names == 1 && first.is_plain() && !first.is_person_word() && work.stands_before(first.begin, kRelative))
    return begin;
  if (!work.line().capitals && is_shout(units, begin, last)) return begin;
  if (names == 2 && first.shape == Shape::initial && units[begin + 1].shape == Shape::initial) return begin;
  if (names > 6) return begin;
  if (first.shape == Shape::initial && units[begin + 1].hyphen) return last;  // "D-Colo"
  if (!work.reading().english && names > 1 && units[begin + 1].hyphen && !units[begin + 1].is_person_word())
    return begin;
  // "Tarrow-Velmar" alone may be one surname or two people.
  if (names == 2 && units[begin + 1].hyphen && !after_role) return begin;
  const bool sure = after_role || noble || first.has(kFirst);
  if (!sure && !may_be_person(work, units, begin, last)) return begin;
  work.add(first.begin, units[last - 1].end, EntityType::person, sure, nullptr, role);
  return last;
}

}  // namespace pressmark::entities
