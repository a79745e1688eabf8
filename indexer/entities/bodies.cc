#include <algorithm>

#include "indexer/entities/name_rules.h"
#include "indexer/entities/word_lists.h"

namespace pressmark::entities {
namespace {

using gazetteer::kAnyPlace;
using gazetteer::kFirst;
using gazetteer::kLast;
using gazetteer::kPlain;

// "Centre for Economic Research", but not "League for the Lions".
bool about_subject(const LineWork& work, std::size_t word) {
  if (word + 1 >= work.tokens().size() || !work.tokens()[word + 1].has_capital()) return false;
  const Token& subject = work.tokens()[word + 1];
  return subject.entry.has(kPlain | gazetteer::kPeople) && !subject.entry.has(kFirst) &&
         !subject.is(kCalendar);
}

bool ties(const LineWork& work, std::size_t at) {
  return work.tokens()[at].text == "-" && work.tokens()[at].glued && at + 1 < work.tokens().size() &&
         work.tokens()[at + 1].glued && work.tokens()[at + 1].has_capital();
}

bool is_of_head(const Unit& unit) { return unit.is_tail(kBodyTail | kBodyHead) && unit.is_tail(kOfHead); }

// "Acme, Inc."
std::size_t company_follows(LineWork& work, const Units& units, std::size_t begin, std::size_t end) {
  if (end != units.size()) return begin;
  const std::size_t comma = units[end - 1].end;
  if (!work.comes(comma, ",") || comma + 1 >= work.tokens().size()) return begin;
  const Token& tail = work.tokens()[comma + 1];
  if (!tail.has_capital() || !tail.is(kCompanyTail)) return begin;
  work.add(units[begin].begin, comma + 2, EntityType::org, true);
  work.go_on_at(comma + 2);
  return end;
}

bool worth_a_body(const LineWork& work, const Units& units, std::size_t begin, std::size_t tail) {
  // "Moscow Times" yes; "Monday News", "New Media" no.
  bool any = false;
  bool forms = true;  // "Co Ltd" is no name
  for (std::size_t k = begin; k < tail; ++k) {
    forms = forms && units[k].is(kCompanyTail);
    if (units[k].is(kCalendar)) return false;
    // "Larkspur Research": a rare word that the article never writes small.
    const bool rare = !units[k].has(gazetteer::kCommon) && work.use_of(units[k]).lower == 0 &&
                      !work.sentence_start(units[k]);
    any = any || !units[k].is_plain() || units[k].is_person_word() || units[k].is_place() || rare;
  }
  if (forms) return false;
  if (any) return true;
  // All plain: "Defence Ministry", "Supreme Court"; only with heads of public bodies.
  return units[tail].is_tail(kOfHead) && !work.sentence_start(units[begin]);
}

bool goes_on_behind_body(const LineWork& work, const Unit& unit) {
  const std::string_view word = work.tokens()[unit.begin].folded;
  return !unit.multi && !unit.hyphen && unit.shape == Shape::capital &&
         (word == "district" || word == "system" || word == "network" || word == "trust" || word == "fund");
}

}  // namespace

std::size_t of_end(const LineWork& work, std::size_t at) {
  std::size_t end = at;
  while (end < work.tokens().size() && end < at + kLongestName) {
    std::size_t next = end;
    const std::string_view word = work.tokens()[next].text;
    const bool opens =
        word == "of" || ((word == "for" || word == "on") && end == at && about_subject(work, end));
    const bool goes_on = end > at && (word == "and" || word == "&");
    if (!opens && !goes_on) break;
    ++next;
    if (opens && next < work.tokens().size() && work.tokens()[next].text == "the") ++next;
    const std::size_t first = next;
    while (next < work.tokens().size() && next < first + 8 &&
           (work.tokens()[next].has_capital() || work.tokens()[next].stop || ties(work, next)) &&
           !work.tokens()[next].is(kCalendar)) {
      ++next;
    }
    if (next == first) break;
    if (goes_on && work.tokens()[first].is(kRole | kHonorific)) break;
    if (goes_on && work.tokens()[first].entry.has(kAnyPlace)) break;
    end = next;
  }
  return end;
}

std::size_t read_body(LineWork& work, const Units& units, std::size_t begin, std::size_t end,
                      bool after_role) {
  if (after_role && units[begin].is_person_word()) return begin;
  std::size_t tail = end;
  for (std::size_t k = begin; k < end; ++k) {
    if (units[k].is_tail(kBodyTail) && !units[k].hyphen && units[k].shape != Shape::initial &&
        (k > begin || is_of_head(units[k])))
      tail = k;
  }
  // "Tarrow County Library District"
  if (tail < end && tail > begin && tail + 1 < end && goes_on_behind_body(work, units[tail + 1])) ++tail;
  if (tail == end) {
    if (units[begin].is(kBodyHead) && end - begin >= 2 && !units[begin].is(kOfHead) &&
        !units[begin + 1].is_plain() && !units[begin].is_people()) {
      work.add(units[begin].begin, units[end - 1].end, EntityType::org, true);
      return end;
    }
    return company_follows(work, units, begin, end);
  }
  const std::size_t last = units[tail].end;
  const std::size_t more =
      units[tail].is_tail(kOfHead) && tail + 1 == units.size() ? of_end(work, last) : last;
  if (tail == begin && more == last) return begin;
  if (tail > begin && !worth_a_body(work, units, begin, tail)) return begin;
  work.add(units[begin].begin, more, EntityType::org, true);
  work.go_on_at(more);
  return tail + 1;
}

bool read_called_body(LineWork& work, const Units& units) {
  const std::size_t at = units.front().begin;
  if (at < 2 || units.front().is_place()) return false;
  const Token& verb = work.tokens()[at - 1];
  if (verb.text != "called" && verb.text != "named") return false;
  const Token& noun = work.tokens()[at - 2];
  constexpr std::string_view kNouns[] = {"app",      "band",    "charity",     "coalition",
                                         "movement", "startup", "start-up",    "nonprofit",
                                         "choir",    "union",   "organization"};
  const bool body =
      noun.is(kBodyNoun) || std::find(std::begin(kNouns), std::end(kNouns), noun.text) != std::end(kNouns);
  if (noun.shape != Shape::lower || !body) return false;
  const std::size_t end = of_end(work, units.back().end);
  work.add(at, end, EntityType::org, true);
  work.go_on_at(end);
  return true;
}

std::size_t read_partners(LineWork& work, const Units& units, std::size_t begin, std::size_t end) {
  if (begin + 2 >= end || work.tokens()[units[begin + 1].begin].text != "&") return begin;
  const Token* previous = work.before(units[begin].begin);
  const bool cited =
      previous != nullptr && (previous->text == "(" || previous->text == ";" || previous->text == ",");
  const auto fits = [](const Unit& unit) {
    return !unit.multi && unit.shape == Shape::capital && !unit.is_place();
  };
  if (cited || !fits(units[begin]) || !fits(units[begin + 2])) return begin;
  work.add(units[begin].begin, units[begin + 2].end, EntityType::org, false);
  return begin + 3;
}

std::size_t read_event(const Units& units, std::size_t begin, std::size_t end) {
  if (end - begin < 2) return begin;
  const Unit& last = units[end - 1];
  if (!last.is(kEventTail) || !last.is_plain()) return begin;
  if (units[begin].has(kFirst) && last.has(kLast) && end - begin == 2) return begin;
  return end;
}

}  // namespace pressmark::entities
