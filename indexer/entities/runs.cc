#include <algorithm>
#include <utility>

#include "indexer/entities/name_rules.h"
#include "indexer/entities/word_lists.h"

namespace pressmark::entities {
namespace {

constexpr std::size_t kLongestRole = 6;  // words

using gazetteer::kCountry;
using gazetteer::kFirst;
using gazetteer::kLast;
using gazetteer::kPlain;

// "Secretary of State", "Minister of Foreign Affairs": the name comes after that.
void keep_role(LineWork& work, std::size_t at, const std::string& role) {
  at = skip_stops(work.line(), at);
  std::size_t end = at;
  std::string whole = role;
  if (work.comes(at, "of") || work.comes(at, "for")) {
    end = at + 1;
    if (work.comes(end, "the")) ++end;
    const std::size_t first = end;
    while (end < work.tokens().size() &&
           (work.tokens()[end].has_capital() || (end > first && work.tokens()[end].text == "and"))) {
      const bool word = work.tokens()[end].text == "and" ||
                        (work.tokens()[end].entry.has(kPlain) && !work.tokens()[end].entry.has(kFirst));
      if (work.tokens()[end].is(kBodyTail)) return;  // "head of the Tarrow Council"
      if (!word) break;
      ++end;
    }
    if (end == first) return;
    work.go_on_at(end);
    whole += " " + text_of(work.line(), at, end);
  } else if (work.comes(at, ",")) {
    if (work.reading().capital_nouns) return;  // "Autor, Arzt": nouns, too, have capitals
    end = at + 1;
  }
  work.hand_role_on(whole, end);
}

// "Presidents A B and C D".
void keep_role_for_next(LineWork& work, std::size_t at, const std::string& role) {
  at = skip_stops(work.line(), at);
  if (!work.comes(at, "and") && !work.comes(at, ",")) return;
  work.hand_role_on(role, at + 1);
}

// The first word of a sentence has its capital from there.
void drop_sentence_start(LineWork& work, Units& units) {
  while (!units.empty()) {
    const Unit& unit = units.front();
    if (unit.particle) {
      units.erase(units.begin());
      continue;
    }
    if (!work.sentence_start(unit) || unit.multi || !unit.is_plain() || unit.is(kHonorific)) return;
    if (unit.is(kRole | kRoleModifier | kBodyHead) && units.size() > 1) return;
    if (unit.has(kCountry) && work.use_of(unit).lower == 0) return;
    const bool named = units.size() > 1 && unit.has(kFirst) && !units[1].is_plain() && !units[1].is_place();
    const bool known = work.use_of(unit).capital > 0 && work.use_of(unit).lower == 0;
    const bool body = units.size() > 1 && std::any_of(units.begin() + 1, units.end(),
                                                      [](const Unit& u) { return u.is(kBodyTail); });
    if (named || known || body) return;
    if (units.size() > 1 && unit.has(kFirst) && units[1].has(kLast)) return;
    units.erase(units.begin());
  }
}

std::string role_before(const LineWork& work, std::size_t at) {
  const Token* word = work.before(at);
  if (word == nullptr || word->shape != Shape::lower || !word->is(kRole)) return {};
  std::size_t begin = static_cast<std::size_t>(word - work.tokens().data());
  const std::size_t end = begin + 1;
  const std::size_t least = begin > kLongestRole ? begin - kLongestRole : 0;
  while (begin > least && work.tokens()[begin - 1].is(kRoleModifier) &&
         work.tokens()[begin - 1].shape == Shape::lower)
    --begin;
  return text_of(work.line(), begin, end);
}

bool relative_before(const LineWork& work, std::size_t at) { return work.stands_before(at, kRelative); }

bool is_role(const Units& units, std::size_t k) {
  const Unit& unit = units[k];
  if (!unit.is(kRole | kHonorific) || unit.shape == Shape::initial) return false;
  if (k + 1 < units.size() && units[k + 1].is(kBodyTail) && !units[k + 1].has(kFirst)) return false;
  if (unit.hyphen && !unit.is(kHonorific)) return k + 1 < units.size();
  if (unit.is(kHonorific)) return k + 1 < units.size();
  // A surname after a given name: "Piers Major".
  const bool surname =
      k > 0 && units[k - 1].has(kFirst) && !units[k - 1].is_plain() && !units[k - 1].is_people();
  // German roles are compounds, and so are family names.
  return !(surname && (unit.has(kLast) || unit.is(kNoun)));
}

bool is_role_modifier(const Unit& unit, const Unit& role) {
  if (unit.multi || unit.is_place() || unit.is_body() || unit.particle || role.is(kHonorific)) return false;
  if (unit.is(kRoleModifier)) return true;
  return unit.is_plain() && !unit.is_person_word() && !unit.is_people();
}

// What stands between roles: bodies, places and people side by side.
void read_segment(LineWork& work, const Units& units, std::size_t begin, std::size_t end, bool after_role,
                  const std::string& role) {
  while (begin < end) {
    if (units[begin].particle) {  // "Präsidentin von der Tarrow", but not "Bürgermeister von Tarrow"
      const bool town = begin + 2 == end && work.tokens()[units[begin].begin].folded == "von" &&
                        units[begin].end == units[begin].begin + 1 && !units[begin + 1].has(kLast);
      after_role = after_role && !town && begin + 1 < end && !units[begin + 1].is_place();
      ++begin;
      continue;
    }
    const std::size_t start = begin;
    begin = read_body(work, units, begin, end, after_role);
    if (begin == start) begin = read_partners(work, units, begin, end);
    if (begin == start) begin = read_event(units, begin, end);
    if (begin == start) begin = read_place_pattern(work, units, begin, end);
    if (begin == start) begin = read_double_surname(work, units, begin, end, role);
    if (begin == start) begin = read_person(work, units, begin, end, after_role, role);
    if (begin == start) begin = read_known(work, units, begin, end);
    if (begin == start) begin = read_single(work, units, begin, end);
    after_role = false;
  }
}

}  // namespace

void read_run(LineWork& work, Units& units) {
  drop_sentence_start(work, units);
  if (units.empty()) return;
  if (read_called_body(work, units) || read_german_office(work, units)) return;
  std::string role = role_before(work, units.front().begin);
  bool after_role = !role.empty() || relative_before(work, units.front().begin);
  if (std::string handed = work.take_role(units.front().begin); !handed.empty()) {
    role = std::move(handed);
    after_role = true;
  }
  std::size_t begin = 0;
  for (std::size_t k = 0; k < units.size(); ++k) {
    if (!is_role(units, k)) continue;
    std::size_t role_begin = k;
    while (role_begin > begin && is_role_modifier(units[role_begin - 1], units[k])) --role_begin;
    read_segment(work, units, begin, role_begin, after_role, role);
    std::size_t role_end = k + 1;
    while (role_end < units.size() && (is_role(units, role_end) || (units[role_end].is(kRole | kHonorific) &&
                                                                    !units[role_end].is_person_word())))
      ++role_end;
    role = units[k].is(kHonorific) ? std::string()
                                   : text_of(work.line(), units[role_begin].begin, units[role_end - 1].end);
    after_role = true;
    begin = role_end;
    k = role_end - 1;
  }
  if (begin == units.size()) {
    keep_role(work, units.back().end, role);
  } else {
    read_segment(work, units, begin, units.size(), after_role, role);
    if (after_role && role.ends_with('s') && !role.ends_with("ss"))
      keep_role_for_next(work, units.back().end, role);
  }
}

}  // namespace pressmark::entities
