#include <algorithm>

#include "indexer/entities/name_rules.h"
#include "indexer/entities/word_lists.h"

namespace pressmark::entities {
namespace {

using gazetteer::kCity;
using gazetteer::kCommon;
using gazetteer::kCountry;
using gazetteer::kFirst;
using gazetteer::kLast;
using gazetteer::kPlain;
using gazetteer::kThing;

bool all_plain(const Units& units, std::size_t begin, std::size_t end) {
  for (std::size_t k = begin; k < end; ++k) {
    if (!units[k].is_plain() || units[k].is_place()) return false;
  }
  return true;
}

bool is_mountain(std::string_view folded) { return folded == "mount" || folded == "mt"; }

// In other languages words with capitals are too many, and gazetteers hold too many of them, to take a small
// town without its preposition.
bool placed_abroad(const LineWork& work, const Unit& unit) {
  const Token* previous = work.before(unit.begin);
  return previous != nullptr && previous->is(kForeignPreposition);
}

// A town and a plural: mostly a team.
bool is_team(const LineWork& work, const Units& units, std::size_t begin, std::size_t end) {
  if (end - begin > 3 || units[begin].has(kCountry) || units[begin].is_plain()) return false;
  const Unit& last = units[end - 1];
  return !last.particle && !last.multi && !last.is_people() && !last.has(kThing) &&
         !last.is(kPlaceNoun | kEventTail) && last.shape == Shape::capital && !last.is_place() &&
         (work.tokens()[last.begin].folded.ends_with("s") || work.tokens()[last.begin].folded.ends_with("x"));
}

// "in Kiel", "near Hull", "out of Izmail", "from Izmail to Odesa", "Orsola Tarrow of Bergen": also where the
// word is a given name or a common word, if the article never writes it small.
bool stands_inside(const LineWork& work, const Unit& unit) {
  if (!work.reading().english || unit.multi || work.sentence_start(unit) || work.use_of(unit).lower > 0)
    return false;
  if (unit.has(kCommon) && unit.entry.size < 1) return false;
  const std::vector<Token>& tokens = work.tokens();
  if (unit.begin < 1 || tokens[unit.begin - 1].shape != Shape::lower) return false;
  const std::string_view word = tokens[unit.begin - 1].text;
  if (word == "in" || word == "near" || word == "outside") return true;
  const bool tied = unit.begin >= 2;
  if (word == "of")
    return tied &&
           (tokens[unit.begin - 2].text == "out" || (work.person_before(unit.begin - 1) && !unit.is_plain()));
  const bool pair = (word == "from" || word == "between") && unit.end + 1 < tokens.size() &&
                    (tokens[unit.end].text == "to" || tokens[unit.end].text == "and") &&
                    tokens[unit.end + 1].entry.has(gazetteer::kAnyPlace);
  return pair || (word == "from" && unit.has(gazetteer::kRegion));
}

}  // namespace

std::size_t read_place_pattern(LineWork& work, const Units& units, std::size_t begin, std::size_t end) {
  for (std::size_t k = end; k-- > begin + 1;) {
    const Unit& tail = units[k];
    if (!tail.is(kPlaceTail) || tail.hyphen) continue;
    if (units[begin].has(kFirst) && !units[begin].is_plain() && tail.has(kLast) && k == begin + 1 &&
        !tail.is(kPlaceNoun))
      return begin;
    if (units[k - 1].is(kCalendar)) return begin;
    if (all_plain(units, begin, k) && tail.is(kPlaceNoun | kWeakPlaceTail)) continue;
    work.add(units[begin].begin, tail.end, EntityType::place, true);
    return k + 1;
  }
  const Unit& head = units[begin];
  if (head.is(kPlaceOfHead) && begin + 1 == end && end == units.size()) {  // "Kingdom of Bavaria"
    const std::size_t more = of_end(work, head.end);
    if (more == head.end) return begin;
    work.add(head.begin, more, EntityType::place, true);
    work.go_on_at(more);
    return end;
  }
  if (!head.is(kPlaceHead) || end - begin < 2 || units[begin + 1].particle) return begin;
  const Unit& name = units[begin + 1];
  if (head.has(kPlain) && (head.is(kPlaceTail))) {  // Lake, Mount ...
    if (name.is_plain()) return begin;
    work.add(head.begin, name.end, EntityType::place, true);
    return begin + 2;
  }
  if (is_mountain(work.tokens()[head.begin].folded) && !name.is_plain()) {  // "Mount Velmar"
    work.add(head.begin, name.end, EntityType::place, true);
    return begin + 2;
  }
  if (!name.is_place() || name.is_plain()) return begin;
  Span* span = work.add(head.begin, name.end, EntityType::place, true);
  // "Mt. Vernon" need not be where Vernon is; "South London" is.
  if (span != nullptr && head.is(kDirection)) span->country = std::string(name.entry.country);
  return begin + 2;
}

std::size_t read_known(LineWork& work, const Units& units, std::size_t begin, std::size_t end) {
  const Unit& unit = units[begin];
  if (unit.is_body() && !(unit.is_plain() && (unit.has(kCommon) && work.sentence_start(unit)))) {
    work.add(unit.begin, unit.end, EntityType::org, true, &unit.entry);
    return begin + 1;
  }
  if (unit.has(kThing) && !unit.has(kCountry)) return begin + 1;
  if (!unit.is_place()) return begin;
  // "DACA" is no spelling of Dhaka; "PARIS" is Paris.
  if (work.is_acronym(unit) && !unit.has(gazetteer::kCapitals) &&
      gazetteer::key_of(unit.entry.name) != work.tokens()[unit.begin].folded)
    return begin;
  // A place before other words with capitals names something else: "Boston Celtics", "London Olympics".
  if (begin + 1 < end && !units[begin + 1].particle && !units[begin + 1].is_place() &&
      !units[begin + 1].is_people()) {
    if (is_team(work, units, begin, end)) work.add(unit.begin, units[end - 1].end, EntityType::org, false);
    return end;
  }
  const bool given = unit.has(kFirst) && unit.entry.size < 2;
  const bool region = unit.has(gazetteer::kRegion) && unit.entry.size > 0 && !unit.is_person_word();
  if (!work.reading().english && !region && !unit.has(kCountry | gazetteer::kPlace) && unit.entry.size < 2 &&
      !placed_abroad(work, unit))
    return begin + 1;
  const bool placed = work.place_comes(unit.end) || stands_inside(work, unit) ||
                      (work.stands_before(unit.begin, kPlacePreposition) && !given);
  const bool doubtful = !is_certain_place(unit) || (unit.is_plain() && !unit.has(kCountry));
  if (doubtful && !placed) return begin + 1;
  if (doubtful && unit.has(kCommon) && !stands_inside(work, unit) && !work.place_comes(unit.end))
    return begin + 1;
  Span* span = work.add(unit.begin, unit.end, EntityType::place, !doubtful, &unit.entry);
  const gazetteer::Entry around = work.place_behind(unit.end);
  const bool tells = around.has(kCountry) ? unit.entry.country.empty() : around.size > 0;
  if (tells && !unit.has(kCountry) && !around.country.empty() && span != nullptr) {
    span->country = around.country;
    span->country_told = true;
  }
  return begin + 1;
}

bool is_certain_place(const Unit& unit) {
  if (!unit.is_place()) return false;
  if (unit.has(kCountry)) return true;
  if (unit.has(kThing) && !unit.has(kCity)) return false;
  if (unit.is_person_word() && unit.entry.size < (unit.has(gazetteer::kRegion) ? 1 : 2)) return false;
  // A small town may be anybody's name as well.
  if (!unit.multi && !unit.has(gazetteer::kRegion | gazetteer::kPlace) && unit.entry.size < 1) return false;
  return unit.multi || unit.entry.size >= 1 || !unit.has(kPlain);
}

}  // namespace pressmark::entities
