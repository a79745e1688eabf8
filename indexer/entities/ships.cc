#include "indexer/entities/ships.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <unordered_map>

#include "indexer/entities/units.h"
#include "indexer/entities/word_lists.h"
#include "indexer/entities/written_words.h"
#include "shared/text/one_of.h"

namespace pressmark::entities {
namespace {

constexpr std::string_view kVessels[] = {
    "ship",  "freighter", "vessel",     "tanker",    "ferry",   "boat",      "yacht",         "trawler",
    "barge", "tugboat",   "tug",        "submarine", "frigate", "destroyer", "schooner",      "steamer",
    "liner", "lifeboat",  "icebreaker", "corvette",  "cruiser", "warship",   "containership", "carrier"};
constexpr std::string_view kMeasures[] = {"foot", "ton", "tonne", "metre", "meter", "gun", "deck"};
constexpr std::string_view kPrefixes[] = {"mv", "ms", "ss", "hms", "uss", "rms", "hmcs", "hmas"};

// What tells for a ship and against a person, over all mentions of a name.
struct Signs {
  int mentions = 0;
  int articles = 0;  // before it, ships' nouns included
  int sure = 0;      // a ship's noun; an article before a name that no noun follows
};

std::string name_of(const Reading& reading, const Span& span) {
  std::string name;
  for (const WrittenWord& word : written_words(reading.lines[span.line], span.begin, span.end))
    name += (name.empty() ? "" : " ") + word.folded;
  return name;
}

bool is_candidate(const Span& span) {
  return span.type == EntityType::person && span.end > span.begin + 1 && span.role.empty();
}

// "the Orla Star on", "the Orla Star,"; not "the Orla Tarrow inquest".
bool ends_phrase(const Line& line, std::size_t end) {
  if (end >= line.tokens.size()) return true;
  const Token& next = line.tokens[end];
  if (next.possessive || is_hyphen(next)) return false;
  return !next.is_word() || (next.shape == Shape::lower && next.is(kFunction));
}

void weigh(const Line& line, const Span& span, Signs& signs) {
  ++signs.mentions;
  if (span.begin == 0) return;
  const Token& before = line.tokens[span.begin - 1];
  const bool vessel = is_one_of(before.folded, kPrefixes) ||
                      (before.shape == Shape::lower &&
                       (is_one_of(before.folded, kVessels) || is_one_of(before.folded, kMeasures)));
  const bool article = before.folded == "the";
  if (vessel || article) ++signs.articles;
  if (vessel || (article && ends_phrase(line, span.end))) ++signs.sure;
}

}  // namespace

std::vector<Span> without_ships(const Reading& reading, std::vector<Span> spans) {
  if (!reading.english) return spans;
  std::unordered_map<std::string, Signs> names;
  for (const Span& span : spans) {
    const Line& line = reading.lines[span.line];
    if (line.title_case || line.capitals) continue;  // headlines leave articles out
    if (is_candidate(span)) weigh(line, span, names[name_of(reading, span)]);
  }
  const auto is_ship = [&](const Span& span) {
    if (!is_candidate(span)) return false;
    const auto signs_of = names.find(name_of(reading, span));
    if (signs_of == names.end()) return false;
    const Signs& signs = signs_of->second;
    return signs.sure > 0 && signs.articles == signs.mentions;
  };
  spans.erase(std::remove_if(spans.begin(), spans.end(), is_ship), spans.end());
  return spans;
}

}  // namespace pressmark::entities
