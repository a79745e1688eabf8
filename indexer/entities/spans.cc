#include "indexer/entities/spans.h"

#include <algorithm>

#include "indexer/entities/units.h"
#include "indexer/entities/word_lists.h"
#include "shared/text/letters.h"
#include "shared/text/utf8.h"

namespace pressmark::entities {
namespace {

using gazetteer::kAnyPlace;
using gazetteer::kBody;
using gazetteer::kCity;
using gazetteer::kCommon;
using gazetteer::kCountry;
using gazetteer::kFirst;
using gazetteer::kLast;
using gazetteer::kPerson;
using gazetteer::kPlain;
using gazetteer::kProper;
using gazetteer::kThing;

using Units = std::vector<Unit>;

// Reads one line from left to right.
class LineReader {
 public:
  LineReader(const Reading& reading, std::size_t index, std::vector<Span>& out)
      : reading_(reading), line_(reading.lines[index]), tokens_(line_.tokens), index_(index), out_(out) {
    taken_.assign(tokens_.size(), false);
  }

  void read() {
    explain_acronyms();
    for (std::size_t at = 0; at < tokens_.size();) {
      next_ = 0;
      if (taken_[at]) {
        ++at;
        continue;
      }
      if (tokens_[at].shape == Shape::lower && tokens_[at].entry.has(kBody)) read_small_body(at);
      if (!tokens_[at].has_capital() && !opens_with_article(line_, at)) {
        ++at;
        continue;
      }
      Units units = run_at(line_, at);
      if (units.empty()) {
        ++at;
        continue;
      }
      const std::size_t run_end = units.back().end;
      if (line_.title_case || line_.capitals) {
        read_headline(units);
      } else {
        read_run(units);
      }
      at = std::max({next_, run_end, at + 1});
    }
  }

 private:
  // What stands before and after.

  const Token* before(std::size_t token) const {
    while (token > 0 && tokens_[token - 1].stop) --token;
    return token > 0 ? &tokens_[token - 1] : nullptr;
  }
  const Token* after(std::size_t token) const {
    token = skip_stops(line_, token);
    return token < tokens_.size() ? &tokens_[token] : nullptr;
  }
  bool comes(std::size_t token, std::string_view text) const {
    const Token* next = after(token);
    return next != nullptr && next->text == text;
  }
  bool comes_kind(std::size_t token, std::uint32_t kinds) const {
    const Token* next = after(token);
    return next != nullptr && next->shape == Shape::lower && next->is(kinds);
  }
  bool stands_before(std::size_t token, std::uint32_t kinds) const {
    const Token* word = before(token);
    return word != nullptr && word->shape == Shape::lower && word->is(kinds);
  }
  bool sentence_start(const Unit& unit) const { return tokens_[unit.begin].sentence_start; }
  WordUse use_of(const Unit& unit) const { return reading_.use_of(tokens_[unit.begin].folded); }

  // Finding.

  void add(std::size_t begin, std::size_t end, EntityType type, bool sure,
           const gazetteer::Entry* known = nullptr, const std::string& role = {},
           int rule = __builtin_LINE()) {
    for (std::size_t i = begin; i < end; ++i) {
      if (taken_[i]) return;
    }
    Span span;
    span.line = index_;
    span.begin = begin;
    span.end = end;
    span.type = type;
    span.sure = sure;
    span.role = role;
    span.rule = rule;
    if (known != nullptr) {
      span.known_name = known->name;
      span.country = known->country;
    }
    out_.push_back(std::move(span));
    std::fill(taken_.begin() + static_cast<std::ptrdiff_t>(begin),
              taken_.begin() + static_cast<std::ptrdiff_t>(end), true);
  }

  // "World Trade Organization (WTO)": the letters in brackets are the first letters of the words before.
  void explain_acronyms() {
    for (std::size_t i = 2; i + 1 < tokens_.size(); ++i) {
      const Token& acronym = tokens_[i];
      if (acronym.shape != Shape::capitals || tokens_[i - 1].text != "(" || tokens_[i + 1].text != ")")
        continue;
      const std::size_t begin = explained_from(i - 1, acronym.folded);
      if (begin == i - 1) continue;
      if (tokens_[begin].entry.has(kPerson)) continue;
      const gazetteer::Entry known =
          unit_at(line_, begin).end == i - 1 ? unit_at(line_, begin).entry : gazetteer::Entry{};
      if (known.has(kAnyPlace | kThing) && !known.has(kBody)) continue;
      add(begin, i - 1, EntityType::org, true, known.has(kBody) ? &known : nullptr);
      out_.back().acronym = std::string(acronym.text);
      add(i, i + 1, EntityType::org, true);
      if (known.has(kBody)) out_.back().known_name = std::string(known.name);
    }
  }

  // Where the words begin that the acronym stands for; `end` if it does not fit them.
  std::size_t explained_from(std::size_t end, std::string_view acronym) const {
    std::string letters;
    for (const char c : acronym) {
      if (c != '.') letters.push_back(c);
    }
    if (letters.size() < 2 || letters.size() > 8) return end;
    std::size_t at = end;
    std::size_t left = letters.size();
    while (at > 0 && left > 0) {
      const Token& token = tokens_[at - 1];
      if (token.is_word() && !token.folded.empty() && token.folded[0] == letters[left - 1] &&
          (token.has_capital() || left > 1)) {
        --left;
        --at;
      } else if (token.shape == Shape::lower && token.is(kFunction | kParticle) && at != end) {
        --at;
      } else if (token.text == "-" && at != end) {
        --at;
      } else {
        return end;
      }
    }
    return left == 0 && tokens_[at].has_capital() && end - at >= 2 ? at : end;
  }

  // "the dpa news agency": names in small letters only beside the noun.
  void read_small_body(std::size_t at) {
    const Token& token = tokens_[at];
    if (token.entry.has(kPlain | kCountry)) return;
    const bool news = comes(at + 1, "news") && at + 2 < tokens_.size() && tokens_[at + 2].is(kBodyNoun);
    if (news || comes_kind(at + 1, kBodyNoun) || stands_before(at, kBodyNoun)) {
      add(at, at + 1, EntityType::org, true, &token.entry);
    }
  }

  // A headline in title case: only what the gazetteer or given names vouch for.
  void read_headline(const Units& units) {
    for (std::size_t i = 0; i < units.size(); ++i) {
      const Unit& unit = units[i];
      if (unit.particle) continue;
      const bool plain = unit.is_plain() || (line_.capitals && !unit.multi && unit.has(kPlain));
      if (unit.has(kPerson)) {
        add(unit.begin, unit.end, EntityType::person, true);
      } else if (unit.is_body() && !plain && !unit.has(kThing)) {
        add(unit.begin, unit.end, EntityType::org, true, &unit.entry);
      } else if (reading_.english && i + 1 < units.size() && is_headline_person(unit, units[i + 1])) {
        ++i;
        while (i + 1 < units.size() && units[i + 1].hyphen) ++i;
        add(unit.begin, units[i].end, EntityType::person, false);
      } else if (is_certain_place(unit) && !plain) {
        add(unit.begin, unit.end, EntityType::place, true, &unit.entry);
      }
    }
  }

  bool is_headline_person(const Unit& first, const Unit& last) const {
    return first.has(kFirst) && !first.has(kPlain) && !first.multi &&
           !first.is(kFunction | kRole | kBodyTail) && last.shape == first.shape &&
           !last.has(kPlain | kAnyPlace | kBody) && !last.multi;
  }

  // A run in running text.

  void read_run(Units& units) {
    drop_sentence_start(units);
    if (units.empty()) return;
    std::string role = role_before(units.front().begin);
    bool after_role = !role.empty() || relative_before(units.front().begin);
    if (!pending_role_.empty() && pending_at_ == units.front().begin) {
      role = pending_role_;
      after_role = true;
    }
    pending_role_.clear();
    std::size_t begin = 0;
    for (std::size_t k = 0; k < units.size(); ++k) {
      if (!is_role(units, k)) continue;
      std::size_t role_begin = k;
      while (role_begin > begin && is_role_modifier(units[role_begin - 1], units[k])) --role_begin;
      read_segment(units, begin, role_begin, after_role, role);
      std::size_t role_end = k + 1;
      while (role_end < units.size() &&
             (is_role(units, role_end) ||
              (units[role_end].is(kRole | kHonorific) && !units[role_end].is_person_word())))
        ++role_end;
      role = units[k].is(kHonorific) ? std::string()
                                     : text_of(line_, units[role_begin].begin, units[role_end - 1].end);
      after_role = true;
      begin = role_end;
      k = role_end - 1;
    }
    if (begin == units.size()) {
      keep_role(units.back().end, role);
    } else {
      read_segment(units, begin, units.size(), after_role, role);
      if (after_role && role.ends_with('s') && !role.ends_with("ss"))
        keep_role_for_next(units.back().end, role);
    }
  }

  // "Secretary of State", "Minister of Foreign Affairs": the name comes after that.
  void keep_role(std::size_t at, const std::string& role) {
    at = skip_stops(line_, at);
    std::size_t end = at;
    std::string whole = role;
    if (comes(at, "of") || comes(at, "for")) {
      end = at + 1;
      if (comes(end, "the")) ++end;
      const std::size_t first = end;
      while (end < tokens_.size() &&
             (tokens_[end].has_capital() || (end > first && tokens_[end].text == "and"))) {
        const bool word =
            tokens_[end].text == "and" || (tokens_[end].entry.has(kPlain) && !tokens_[end].entry.has(kFirst));
        if (!word) break;
        ++end;
      }
      if (end == first) return;
      next_ = end;
      whole += " " + text_of(line_, at, end);
    } else if (comes(at, ",")) {
      end = at + 1;
    }
    pending_role_ = whole;
    pending_at_ = end;
  }

  // "Presidents A B and C D".
  void keep_role_for_next(std::size_t at, const std::string& role) {
    at = skip_stops(line_, at);
    if (!comes(at, "and") && !comes(at, ",")) return;
    pending_role_ = role;
    pending_at_ = at + 1;
  }

  // The first word of a sentence has its capital from there.
  void drop_sentence_start(Units& units) {
    while (!units.empty()) {
      const Unit& unit = units.front();
      if (unit.particle) {
        units.erase(units.begin());
        continue;
      }
      if (!sentence_start(unit) || unit.multi || !unit.is_plain() || unit.is(kHonorific)) return;
      if (unit.is(kRole | kRoleModifier | kBodyHead) && units.size() > 1) return;
      if (unit.has(kCountry) && use_of(unit).lower == 0) return;
      const bool named = units.size() > 1 && unit.has(kFirst) && !units[1].is_plain() && !units[1].is_place();
      const bool known = use_of(unit).capital > 0 && use_of(unit).lower == 0;
      const bool body = units.size() > 1 && std::any_of(units.begin() + 1, units.end(),
                                                        [](const Unit& u) { return u.is(kBodyTail); });
      if (named || known || body) return;
      if (units.size() > 1 && unit.has(kFirst) && units[1].has(kLast)) return;
      units.erase(units.begin());
    }
  }

  std::string role_before(std::size_t at) const {
    const Token* word = before(at);
    if (word == nullptr || word->shape != Shape::lower || !word->is(kRole)) return {};
    std::size_t begin = static_cast<std::size_t>(word - tokens_.data());
    const std::size_t end = begin + 1;
    while (begin > 0 && tokens_[begin - 1].is(kRoleModifier) && tokens_[begin - 1].shape == Shape::lower)
      --begin;
    return text_of(line_, begin, end);
  }
  bool relative_before(std::size_t at) const { return stands_before(at, kRelative); }

  bool is_role(const Units& units, std::size_t k) const {
    const Unit& unit = units[k];
    if (!unit.is(kRole | kHonorific) || unit.shape == Shape::initial) return false;
    if (k + 1 < units.size() && units[k + 1].is(kBodyTail) && !units[k + 1].has(kFirst)) return false;
    if (unit.hyphen && !unit.is(kHonorific)) return k + 1 < units.size();
    if (unit.is(kHonorific)) return k + 1 < units.size();
    // A surname after a given name: "Piers Major".
    const bool surname =
        k > 0 && units[k - 1].has(kFirst) && !units[k - 1].is_plain() && !units[k - 1].is_people();
    return !(surname && unit.has(kLast));
  }

  bool is_role_modifier(const Unit& unit, const Unit& role) const {
    if (unit.multi || unit.is_place() || unit.is_body() || unit.particle || role.is(kHonorific)) return false;
    if (unit.is(kRoleModifier)) return true;
    return unit.is_plain() && !unit.is_person_word() && !unit.is_people();
  }

  // What stands between roles: bodies, places and people side by side.
  void read_segment(const Units& units, std::size_t begin, std::size_t end, bool after_role,
                    const std::string& role) {
    while (begin < end) {
      if (units[begin].particle) {
        ++begin;
        continue;
      }
      const std::size_t start = begin;
      begin = read_body(units, begin, end, after_role);
      if (begin == start) begin = read_partners(units, begin, end);
      if (begin == start) begin = read_event(units, begin, end);
      if (begin == start) begin = read_place_pattern(units, begin, end);
      if (begin == start) begin = read_person(units, begin, end, after_role, role);
      if (begin == start) begin = read_known(units, begin, end);
      if (begin == start) begin = read_single(units, begin, end);
      after_role = false;
    }
  }

  // Bodies by the words that their names end or begin with. Each gives the unit to go on with; `begin` for
  // none.
  std::size_t read_body(const Units& units, std::size_t begin, std::size_t end, bool after_role) {
    if (after_role && units[begin].is_person_word()) return begin;
    std::size_t tail = end;
    for (std::size_t k = begin; k < end; ++k) {
      if (units[k].is_tail(kBodyTail) && !units[k].hyphen && units[k].shape != Shape::initial &&
          (k > begin || is_of_head(units[k])))
        tail = k;
    }
    if (tail == end) {
      if (units[begin].is(kBodyHead) && end - begin >= 2 && !units[begin].is(kOfHead) &&
          !units[begin + 1].is_plain() && !units[begin].is_people()) {
        add(units[begin].begin, units[end - 1].end, EntityType::org, true);
        return end;
      }
      return company_follows(units, begin, end);
    }
    // "Hill & Knowlton Bank said Paris Hotel": a place or person that stands apart in front keeps its own
    // name.
    const std::size_t last = units[tail].end;
    const std::size_t more = units[tail].is_tail(kOfHead) && tail + 1 == units.size() ? of_end(last) : last;
    if (tail == begin && more == last) return begin;
    if (tail > begin && !worth_a_body(units, begin, tail)) return begin;
    add(units[begin].begin, more, EntityType::org, true);
    next_ = std::max(next_, more);
    return tail + 1;
  }

  bool worth_a_body(const Units& units, std::size_t begin, std::size_t tail) const {
    // "Moscow Times" yes; "Monday News", "New Media" no.
    bool any = false;
    bool forms = true;  // "Co Ltd" is no name
    for (std::size_t k = begin; k < tail; ++k) {
      forms = forms && units[k].is(kCompanyTail);
      if (units[k].is(kCalendar)) return false;
      any = any || !units[k].is_plain() || units[k].is_person_word() || units[k].is_place();
    }
    if (forms) return false;
    if (any) return true;
    // All plain: "Defence Ministry", "Supreme Court"; only with heads of public bodies.
    return units[tail].is_tail(kOfHead) && !sentence_start(units[begin]);
  }

  bool is_of_head(const Unit& unit) const {
    return unit.is_tail(kBodyTail | kBodyHead) && unit.is_tail(kOfHead);
  }

  // The end of "of Foreign Affairs and Trade" behind a body's head; `at` if there is none.
  std::size_t of_end(std::size_t at) const {
    std::size_t end = at;
    while (end < tokens_.size()) {
      std::size_t next = end;
      const std::string_view word = tokens_[next].text;
      const bool opens = word == "of" || ((word == "for" || word == "on") && end == at && about_subject(end));
      const bool goes_on = end > at && (word == "and" || word == "&");
      if (!opens && !goes_on) break;
      ++next;
      if (opens && next < tokens_.size() && tokens_[next].text == "the") ++next;
      const std::size_t first = next;
      while (next < tokens_.size() && next < first + 8 &&
             (tokens_[next].has_capital() || tokens_[next].stop || ties(next)) &&
             !tokens_[next].is(kCalendar)) {
        ++next;
      }
      if (next == first) break;
      if (goes_on && tokens_[first].is(kRole | kHonorific)) break;
      if (goes_on && tokens_[first].entry.has(kAnyPlace)) break;
      end = next;
    }
    return end;
  }
  // "Centre for Economic Research", but not "League for the Lions".
  bool about_subject(std::size_t word) const {
    if (word + 1 >= tokens_.size() || !tokens_[word + 1].has_capital()) return false;
    const Token& subject = tokens_[word + 1];
    return subject.entry.has(kPlain | gazetteer::kPeople) && !subject.entry.has(kFirst) &&
           !subject.is(kCalendar);
  }
  bool ties(std::size_t at) const {
    return tokens_[at].text == "-" && tokens_[at].glued && at + 1 < tokens_.size() && tokens_[at + 1].glued &&
           tokens_[at + 1].has_capital();
  }

  // "Marks & Spencer"; not "(Miller & Jones 2010)", not two people with given names.
  std::size_t read_partners(const Units& units, std::size_t begin, std::size_t end) {
    if (begin + 2 >= end || tokens_[units[begin + 1].begin].text != "&") return begin;
    const Token* previous = before(units[begin].begin);
    const bool cited =
        previous != nullptr && (previous->text == "(" || previous->text == ";" || previous->text == ",");
    const auto fits = [](const Unit& unit) {
      return !unit.multi && unit.shape == Shape::capital && !unit.is_place();
    };
    if (cited || !fits(units[begin]) || !fits(units[begin + 2])) return begin;
    add(units[begin].begin, units[begin + 2].end, EntityType::org, false);
    return begin + 3;
  }

  // "Acme, Inc."
  std::size_t company_follows(const Units& units, std::size_t begin, std::size_t end) {
    if (end != units.size()) return begin;
    const std::size_t comma = units[end - 1].end;
    if (!comes(comma, ",") || comma + 1 >= tokens_.size()) return begin;
    const Token& tail = tokens_[comma + 1];
    if (!tail.has_capital() || !tail.is(kCompanyTail)) return begin;
    add(units[begin].begin, comma + 2, EntityType::org, true);
    next_ = comma + 2;
    return end;
  }

  // "Vietnam War", "World Cup", "Nobel Prize": neither place nor person.
  std::size_t read_event(const Units& units, std::size_t begin, std::size_t end) const {
    if (end - begin < 2) return begin;
    const Unit& last = units[end - 1];
    if (!last.is(kEventTail) || !last.is_plain()) return begin;
    if (units[begin].has(kFirst) && last.has(kLast) && end - begin == 2) return begin;
    return end;
  }

  std::size_t read_place_pattern(const Units& units, std::size_t begin, std::size_t end) {
    for (std::size_t k = end; k-- > begin + 1;) {
      const Unit& tail = units[k];
      if (!tail.is(kPlaceTail) || tail.hyphen) continue;
      if (units[begin].has(kFirst) && !units[begin].is_plain() && tail.has(kLast) && k == begin + 1 &&
          !tail.is(kPlaceNoun))
        return begin;
      if (units[k - 1].is(kCalendar)) return begin;
      if (all_plain(units, begin, k) && tail.is(kPlaceNoun | kWeakPlaceTail)) continue;
      add(units[begin].begin, tail.end, EntityType::place, true);
      return k + 1;
    }
    const Unit& head = units[begin];
    if (head.is(kPlaceOfHead) && begin + 1 == end && end == units.size()) {  // "Kingdom of Bavaria"
      const std::size_t more = of_end(head.end);
      if (more == head.end) return begin;
      add(head.begin, more, EntityType::place, true);
      next_ = std::max(next_, more);
      return end;
    }
    if (!head.is(kPlaceHead) || end - begin < 2 || units[begin + 1].particle) return begin;
    const Unit& name = units[begin + 1];
    if (head.has(kPlain) && (head.is(kPlaceTail))) {  // Lake, Mount ...
      if (name.is_plain()) return begin;
      add(head.begin, name.end, EntityType::place, true);
      return begin + 2;
    }
    if (!name.is_place() || name.is_plain()) return begin;
    add(head.begin, name.end, EntityType::place, true);
    // "Mt. Vernon" need not be where Vernon is; "South London" is.
    if (head.is(kDirection)) out_.back().country = std::string(name.entry.country);
    return begin + 2;
  }

  bool all_plain(const Units& units, std::size_t begin, std::size_t end) const {
    for (std::size_t k = begin; k < end; ++k) {
      if (!units[k].is_plain() || units[k].is_place()) return false;
    }
    return true;
  }

  // People.

  // True if the word can go on in a person's name.
  bool goes_on(const Units& units, std::size_t begin, std::size_t k) const {
    const Unit& unit = units[k];
    if (unit.particle) return unit.is(kParticle);
    if (unit.is(kSuffix)) return true;
    if (unit.multi && !unit.has(kPerson)) return false;
    if (unit.is(kBodyTail | kEventTail | kCalendar) && !unit.has(kLast | kFirst)) return false;
    if (unit.shape == Shape::initial) return true;
    const bool given = units[begin].has(kFirst) && !units[begin].is_place();
    if (unit.is_person_word() && (!unit.has(kCountry) || (given && k == begin + 1))) return true;
    if (unit.is_people()) return false;
    if (unit.is_body()) return false;
    if (unit.has(kCountry) || (unit.is_place() && unit.entry.size >= 2)) return false;
    if (unit.shape == Shape::capitals && unit.end - unit.begin == 1 && tokens_[unit.begin].text.size() < 5 &&
        units[begin].shape != Shape::capitals)
      return false;
    if (!unit.is_plain()) return true;
    // A plain word as a surname, only right after a given name: "Steve Jobs".
    if (!units[begin].has(kFirst) || k != begin + 1 || unit.is(kRole | kBodyTail | kPlaceTail)) return false;
    return !units[begin].is_plain() || use_of(unit).lower == 0;
  }

  std::size_t read_person(const Units& units, std::size_t begin, std::size_t end, bool after_role,
                          const std::string& role) {
    const Unit& first = units[begin];
    if (first.has(kPerson) && first.multi) {
      add(first.begin, first.end, EntityType::person, true, nullptr, role);
      return begin + 1;
    }
    const bool noble = first.is(kNobleTitle) && end - begin >= 2 && !units[begin + 1].is_plain() &&
                       !units[begin + 1].is_place();
    if (!noble && !begins_person(units, begin, end, after_role)) return begin;
    std::size_t last = begin + 1;
    bool family = false;  // other languages: no second word that no list of names holds
    while (last < end && goes_on(units, begin, last)) {
      const Unit& unit = units[last];
      const bool listed = unit.is_person_word() || unit.particle || unit.is(kSuffix) || unit.shape == Shape::initial;
      if (!reading_.english && !listed && family && !unit.hyphen) break;
      const bool given = unit.has(kFirst) && !(reading_.capital_nouns && unit.has(kLast));
      family = family || !(given || unit.particle);
      ++last;
    }
    while (last > begin + 1 && (units[last - 1].particle)) --last;
    const std::size_t names = last - begin;
    if (!noble && names == 1 && !after_role) return begin;
    if (names == 1 && after_role &&
        (first.has(kCountry) || first.shape == Shape::initial || is_acronym(first)))
      return begin;
    if (names == 2 && first.shape == Shape::initial && units[begin + 1].shape == Shape::initial) return begin;
    if (names > 6) return begin;
    if (first.shape == Shape::initial && units[begin + 1].hyphen) return last;  // "D-Colo"
    if (!reading_.english && names > 1 && units[begin + 1].hyphen && !units[begin + 1].is_person_word()) return begin;
    // "Tarrow-Velmar" alone may be one surname or two people.
    if (names == 2 && units[begin + 1].hyphen && !after_role) return begin;
    const bool sure = after_role || noble || first.has(kFirst);
    if (!sure && !may_be_person(units, begin, last)) return begin;
    add(first.begin, units[last - 1].end, EntityType::person, sure, nullptr, role);
    return last;
  }

  bool is_acronym(const Unit& unit) const {
    return unit.shape == Shape::capitals && !unit.multi && !line_.capitals &&
           tokens_[unit.begin].text.size() < 6;
  }

  bool begins_person(const Units& units, std::size_t begin, std::size_t end, bool after_role) const {
    const Unit& first = units[begin];
    const bool given = first.has(kFirst);
    const bool alone = begin + 1 == end;
    const bool dated = first.is(kCalendar) && (!given || alone || !follows_given(units[begin + 1]));
    if (first.multi || dated || first.is(kSuffix)) return false;
    if (first.has(kThing) && !first.is_person_word()) return false;
    if (reading_.capital_nouns && is_town_adjective(tokens_[first.begin].folded)) return false;
    if (first.is_people() && !given) return false;
    if (!alone && units[begin + 1].is_people() && !units[begin + 1].is_person_word()) return false;
    if (first.is_body() && !first.is_person_word()) return false;
    if (first.has(kCountry) && !given) return false;
    if (first.is_place() && !fits_place_word(units, begin, end, after_role)) return false;
    if (first.is_plain() && !begins_plain_person(units, begin, end, after_role)) return false;
    return reading_.english || after_role || (given && !alone) || first.shape == Shape::initial;
  }

  // German: "Berliner", "Schweizer".
  static bool is_town_adjective(std::string_view folded) {
    if (folded.size() < 6 || !folded.ends_with("er")) return false;
    return gazetteer::look_up(folded.substr(0, folded.size() - 2)).has(kAnyPlace);
  }

  // "Jan Tarrow", "April Velmar", but not "June Eurobonds".
  bool follows_given(const Unit& unit) const {
    return unit.shape == Shape::capital && !unit.is_plain() && !tokens_[unit.begin].folded.ends_with("s");
  }

  // "Paris Hilton", but not "London Mayor", "Sydney Harbour".
  static bool fits_place_word(const Units& units, std::size_t begin, std::size_t end, bool after_role) {
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
    return !next.is_plain() || (next.has(kLast) && first.entry.size < 2);
  }

  // A plain word: "President Bush", "Bill Gates", "Grant Shapps".
  bool begins_plain_person(const Units& units, std::size_t begin, std::size_t end, bool after_role) const {
    const Unit& first = units[begin];
    if (after_role)
      return !first.is(kBodyTail | kRole | kRoleModifier | kPlaceTail | kEventTail) || first.has(kFirst);
    if (!first.has(kFirst) || begin + 1 == end) return false;
    const Unit& next = units[begin + 1];
    if (next.particle || !next.is_plain()) return true;
    return next.has(kLast) || (!sentence_start(first) && use_of(next).lower == 0);
  }

  // Two or more words of which none is known: "Xxxx Yyyy" is mostly a person.
  bool may_be_person(const Units& units, std::size_t begin, std::size_t end) const {
    if (!reading_.english) return units[begin].shape == Shape::initial && units[end - 1].has(kLast);
    std::size_t words = 0;
    if (end - begin == 2 && units[begin + 1].hyphen) return false;  // one surname, or two people
    for (std::size_t k = begin; k < end; ++k) {
      const Unit& unit = units[k];
      if (unit.particle) {
        if (tokens_[unit.begin].text == "&") return false;
        continue;
      }
      if (unit.is_plain() && !unit.is_person_word()) return false;
      if (unit.shape == Shape::capitals && !line_.capitals) return false;
      ++words;
    }
    return words >= 2 && words <= 4;
  }

  // What the gazetteer knows.

  bool is_certain_place(const Unit& unit) const {
    if (!unit.is_place()) return false;
    if (unit.has(kCountry)) return true;
    if (unit.has(kThing) && !unit.has(kCity)) return false;
    if (unit.is_person_word() && unit.entry.size < (unit.has(gazetteer::kRegion) ? 1 : 2)) return false;
    // A small town may be anybody's name as well.
    if (!unit.multi && !unit.has(gazetteer::kRegion | gazetteer::kPlace) && unit.entry.size < 1) return false;
    return unit.multi || unit.entry.size >= 1 || !unit.has(kPlain);
  }

  std::size_t read_known(const Units& units, std::size_t begin, std::size_t end) {
    const Unit& unit = units[begin];
    if (unit.is_body() && !(unit.is_plain() && (unit.has(kCommon) && sentence_start(unit)))) {
      add(unit.begin, unit.end, EntityType::org, true, &unit.entry);
      return begin + 1;
    }
    if (unit.has(kThing) && !unit.has(kCountry)) return begin + 1;
    if (!unit.is_place()) return begin;
    if (is_acronym(unit) && !unit.has(gazetteer::kCapitals | kCountry) &&
        (tokens_[unit.begin].text.size() < 4 || unit.entry.size < 2))
      return begin;
    // A place before other words with capitals names something else: "Boston Celtics", "London Olympics".
    if (begin + 1 < end && !units[begin + 1].particle && !units[begin + 1].is_place() &&
        !units[begin + 1].is_people()) {
      if (is_team(units, begin, end)) add(unit.begin, units[end - 1].end, EntityType::org, false);
      return end;
    }
    const bool given = unit.has(kFirst) && unit.entry.size < 2;
    if (!reading_.english && !unit.has(kCountry | gazetteer::kPlace) && unit.entry.size < 2 && !placed_abroad(unit)) return begin + 1;
    const bool placed = place_comes(unit.end) || (stands_before(unit.begin, kPlacePreposition) && !given);
    const bool doubtful = !is_certain_place(unit) || (unit.is_plain() && !unit.has(kCountry));
    if (doubtful && !placed) return begin + 1;
    if (doubtful && unit.has(kCommon) && !place_comes(unit.end)) return begin + 1;
    add(unit.begin, unit.end, EntityType::place, !doubtful, &unit.entry);
    const gazetteer::Entry around = place_behind(unit.end);
    const bool tells = around.has(kCountry) ? unit.entry.country.empty() : around.size > 0;
    if (tells && !unit.has(kCountry) && !around.country.empty() && out_.back().end == unit.end) {
      out_.back().country = around.country;
      out_.back().country_told = true;
    }
    return begin + 1;
  }

  // In other languages words with capitals are too many, and gazetteers hold too many of them, to take a small town
  // without its preposition.
  bool placed_abroad(const Unit& unit) const {
    const Token* previous = before(unit.begin);
    return previous != nullptr && previous->is(kForeignPreposition);
  }

  // "Lincoln, Nebraska": the region or country behind a comma.
  gazetteer::Entry place_behind(std::size_t end) const {
    if (!comes(end, ",")) return {};
    const std::size_t next = skip_stops(line_, end) + 1;
    if (next >= tokens_.size() || !tokens_[next].has_capital()) return {};
    const Unit unit = unit_at(line_, next);
    return unit.has(kCountry | gazetteer::kRegion) ? unit.entry : gazetteer::Entry{};
  }
  bool place_comes(std::size_t end) const { return place_behind(end).flags != 0; }

  // A town and a plural: mostly a team.
  bool is_team(const Units& units, std::size_t begin, std::size_t end) const {
    if (end - begin > 3 || units[begin].has(kCountry) || units[begin].is_plain()) return false;
    const Unit& last = units[end - 1];
    return !last.particle && !last.multi && !last.is_people() && !last.has(kThing) &&
           !last.is(kPlaceNoun | kEventTail) && last.shape == Shape::capital && !last.is_place() &&
           (tokens_[last.begin].folded.ends_with("s") || tokens_[last.begin].folded.ends_with("x"));
  }

  // One word, or the first of several that make no sense together.
  std::size_t read_single(const Units& units, std::size_t begin, std::size_t end) {
    const Unit& unit = units[begin];
    const bool alone = end - begin == 1 && units.size() == 1;
    if (unit.is_people() || unit.is(kCalendar | kFunction | kEventTail | kSuffix | kCompanyTail) ||
        unit.shape == Shape::initial)
      return begin + 1;
    if (unit.is_plain() && !unit.has(kLast | kFirst)) return begin + 1;
    if (unit.is_plain() && (use_of(unit).lower > 0 || sentence_start(unit))) return begin + 1;
    if (is_acronym(unit)) {
      read_acronym(unit);
      return begin + 1;
    }
    if (alone && reading_.english && !unit.is_plain() && !read_by_neighbours(unit) && unit.has(kLast) &&
        !unit.has(kThing) && !stands_in_place(unit)) {
      add(unit.begin, unit.end, EntityType::person, false);
    }
    return begin + 1;
  }

  bool stands_in_place(const Unit& unit) const {
    const Token* previous = before(unit.begin);
    return previous != nullptr && (previous->text == "in" || previous->text == "In" ||
                                   previous->text == "at" || previous->text == "near");
  }

  void read_acronym(const Unit& unit) {
    const std::string_view text = tokens_[unit.begin].text;
    if (text.back() == 's') return;  // "MPs", "CEOs" are counted, not named
    const bool dotted = text.find('.') != std::string_view::npos;
    const bool letters = (!dotted || text.size() > 5) &&
                         std::none_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    const bool hyphened = unit.hyphen || (unit.end < tokens_.size() && tokens_[unit.end].text == "-" &&
                                          tokens_[unit.end].glued);
    if (!letters || hyphened || reading_.other_acronyms.contains(tokens_[unit.begin].folded) ||
        text.size() < 3 || use_of(unit).lower > 0 || unit.has(kPlain)) {
      return;
    }
    add(unit.begin, unit.end, EntityType::org, false);
  }

  // "said Tarrow", "Tarrow said", "Tarrow, who": what people do; companies say things, too, but are not "who".
  bool speaks(const Unit& unit) const {
    if (unit.has(kThing | kProper) && !unit.is_person_word()) return false;
    if (unit.is_place() || unit.is_body() || unit.shape != Shape::capital) return false;
    if (comes_kind(unit.end, kSpeech) || stands_before(unit.begin, kSpeech)) return true;
    if (!comes(unit.end, ",")) return false;
    const std::size_t next = skip_stops(line_, unit.end) + 1;
    return next < tokens_.size() && (tokens_[next].text == "who" || tokens_[next].text == "whose");
  }

  bool read_by_neighbours(const Unit& unit) {
    const Token* previous = before(unit.begin);
    if (comes_kind(unit.end, kPlaceNoun) && previous != nullptr && previous->shape == Shape::lower &&
        !unit.has(kLast)) {
      add(unit.begin, unit.end, EntityType::place, false);
      return true;
    }
    if (previous != nullptr && previous->text == "of" && unit.begin >= 2 &&
        tokens_[unit.begin - 2].is(kPlaceNoun)) {
      add(unit.begin, unit.end, EntityType::place, true);
      return true;
    }
    const bool news =
        comes(unit.end, "news") && unit.end + 1 < tokens_.size() && tokens_[unit.end + 1].is(kBodyNoun);
    if (news) {
      add(unit.begin, unit.end, EntityType::org, true);
      return true;
    }
    if (stands_before(unit.begin, kPlacePreposition) && place_comes(unit.end)) {
      add(unit.begin, unit.end, EntityType::place, false);
      return true;
    }
    if (speaks(unit)) {
      add(unit.begin, unit.end, EntityType::person, false);
      return true;
    }
    return false;
  }

  const Reading& reading_;
  const Line& line_;
  const std::vector<Token>& tokens_;
  std::size_t index_;
  std::vector<Span>& out_;
  std::vector<bool> taken_;
  std::size_t next_ = 0;  // where to go on after the run, if past it
  std::string pending_role_;
  std::size_t pending_at_ = 0;
};

}  // namespace

std::string text_of(const Line& line, std::size_t begin, std::size_t end) {
  const std::size_t from = line.tokens[begin].start;
  return std::string(line.text.substr(from, line.tokens[end - 1].end() - from));
}

void read_spans(const Reading& reading, std::size_t line, std::vector<Span>& out) {
  LineReader(reading, line, out).read();
}

}  // namespace pressmark::entities
