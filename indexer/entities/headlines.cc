#include <algorithm>

#include "indexer/entities/name_rules.h"
#include "indexer/entities/word_lists.h"

namespace pressmark::entities {
namespace {

using gazetteer::kAnyPlace;
using gazetteer::kBody;
using gazetteer::kFirst;
using gazetteer::kPerson;
using gazetteer::kPlain;
using gazetteer::kThing;

bool is_headline_person(const Unit& first, const Unit& last) {
  return first.has(kFirst) && !first.has(kPlain) && !first.multi &&
         !first.is(kFunction | kRole | kBodyTail) && last.shape == first.shape &&
         !last.has(kPlain | kAnyPlace | kBody) && !last.multi;
}

}  // namespace

void read_headline(LineWork& work, const Units& units) {
  for (std::size_t i = 0; i < units.size(); ++i) {
    const Unit& unit = units[i];
    if (unit.particle) continue;
    const bool plain = unit.is_plain() || (work.line().capitals && !unit.multi && unit.has(kPlain));
    if (unit.has(kPerson)) {
      work.add(unit.begin, unit.end, EntityType::person, true);
    } else if (unit.is_body() && !plain && !unit.has(kThing)) {
      work.add(unit.begin, unit.end, EntityType::org, true, &unit.entry);
    } else if (work.reading().english && i + 1 < units.size() && is_headline_person(unit, units[i + 1])) {
      ++i;
      while (i + 1 < units.size() && units[i + 1].hyphen) ++i;
      work.add(unit.begin, units[i].end, EntityType::person, false);
    } else if (is_certain_place(unit) && !plain) {
      work.add(unit.begin, unit.end, EntityType::place, true, &unit.entry);
    }
  }
}

}  // namespace pressmark::entities
