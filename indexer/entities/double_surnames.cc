#include <algorithm>
#include <iterator>

#include "indexer/entities/name_rules.h"
#include "indexer/entities/word_lists.h"
#include "shared/text/one_of.h"

namespace pressmark::entities {
namespace {

using gazetteer::kCountry;
using gazetteer::kFirst;
using gazetteer::kPlace;
using gazetteer::kRegion;

constexpr std::size_t kWords = 3;      // a given name and two family names
constexpr std::size_t kLeastStem = 3;  // bytes before an ending

// "chinesische", "exklusiver": an adjective at the head of a sentence.
bool is_adjective(std::string_view folded) {
  constexpr std::string_view kEnds[] = {"sche", "scher", "sches", "schen", "schem", "ive",  "iver",
                                        "ives", "iche",  "icher", "iches", "ige",   "iger", "iges"};
  return ends_with_one_of(folded, kEnds, kLeastStem);
}

// Behind an adjective or article stands a noun of two parts; a name stands there only with an age
// ("elfjährige") or behind a verb or preposition.
bool may_stand_behind(const LineWork& work, const Token* previous) {
  if (previous == nullptr || !previous->is_word()) return true;
  if (previous->shape != Shape::lower) return false;
  constexpr std::string_view kArticles[] = {
      "der", "die", "das", "dem", "den", "des",  "ein", "eine", "einem", "einen", "einer",
      "im",  "am",  "zum", "zur", "vom", "beim", "ins", "alle", "viele", "beide", "keine"};
  if (std::find(std::begin(kArticles), std::end(kArticles), previous->folded) != std::end(kArticles))
    return false;
  constexpr std::string_view kAdjectives[] = {"e", "er", "es", "en", "em"};
  constexpr std::string_view kAges[] = {"jahrige", "jahriger", "jahrigen"};
  if (ends_with_one_of(previous->folded, kAges, kLeastStem) || previous->is(kFunction | kSpeech)) return true;
  const bool verb = work.tokens().data() < previous && (previous - 1)->shape == Shape::sign;  // ", sagte"
  return verb || !ends_with_one_of(previous->folded, kAdjectives, kLeastStem);
}

bool fits_name(const LineWork& work, const Unit& unit) {
  if (unit.multi || unit.particle || unit.shape != Shape::capital || unit.is_people() || unit.is_body())
    return false;
  if (unit.is(kNoun | kRole | kBodyTail | kBodyHead | kCalendar | kDirection | kFunction)) return false;
  const bool great = unit.has(kCountry | kRegion | kPlace) || unit.entry.size > 0;
  return (!great || unit.is_person_word()) && !is_town_adjective(work.tokens()[unit.begin].folded);
}

}  // namespace

std::size_t read_double_surname(LineWork& work, const Units& units, std::size_t begin, std::size_t end,
                                const std::string& role) {
  if (!work.reading().capital_nouns || begin + kWords > end || units[begin + 1].hyphen ||
      !units[begin + 2].hyphen || (begin + kWords < end && units[begin + kWords].hyphen))
    return begin;
  const auto from = units.begin() + static_cast<std::ptrdiff_t>(begin);
  const bool known = units[begin].has(kFirst);
  const bool family = units[begin + 1].is_person_word() || units[begin + 2].is_person_word();
  if (!std::all_of(from, from + kWords, [&](const Unit& unit) { return fits_name(work, unit); }))
    return begin;
  if (is_adjective(work.tokens()[units[begin].begin].folded)) return begin;
  if (!known && work.sentence_start(units[begin])) return begin;
  const Token* previous = work.before(units[begin].begin);
  const bool behind_noun = previous != nullptr && previous->has_capital() && family;
  if (!known && role.empty() && !behind_noun && !may_stand_behind(work, previous)) return begin;
  work.add(units[begin].begin, units[begin + 2].end, EntityType::person, true, nullptr, role);
  return begin + kWords;
}

}  // namespace pressmark::entities
