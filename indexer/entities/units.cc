#include "indexer/entities/units.h"

#include <algorithm>
#include <iterator>

#include "indexer/entities/word_lists.h"

namespace pressmark::entities {
namespace {

using Units = std::vector<Unit>;

constexpr std::size_t kLongestKey = 7;  // words
constexpr std::size_t kLongestRun = 40;

// "The New York Times" counts without its article.
void drop_article(const Line& line, Unit& unit) {
  if (unit.multi && unit.has(gazetteer::kBody) && line.tokens[unit.begin].folded == "the") ++unit.begin;
}

// Names that count only in capitals ("US", "UN") say nothing in other letters, or where all is in capitals.
gazetteer::Entry as_written(const Line& line, const Token& token) {
  gazetteer::Entry entry = token.entry;
  if (!entry.has(gazetteer::kCapitals)) return entry;
  const bool dotted = token.text.find('.') != std::string_view::npos;
  const bool fits =
      token.shape == Shape::capitals && (!line.capitals || dotted || !entry.has(gazetteer::kPlain));
  if (fits) {
    entry.flags &= ~static_cast<unsigned>(gazetteer::kPlain | gazetteer::kCommon);
    return entry;
  }
  entry.flags &= ~static_cast<unsigned>(gazetteer::kAnyPlace | gazetteer::kBody);
  return entry;
}

// "Orsola di Tarrow", but not "Orsola den Tarrow", nor "ministre de France".
bool may_link(const Token& particle, const Token& next) {
  constexpr std::string_view kNeverFirst[] = {"der", "den", "des", "das", "la", "le"};
  for (const std::string_view word : kNeverFirst) {
    if (particle.folded == word) return false;
  }
  if (particle.text != "&" && next.is(kNoun | kBodyTail | kBodyHead) && !next.entry.has(gazetteer::kLast))
    return false;
  if (!particle.folded.starts_with("d")) return true;
  return !next.entry.has(gazetteer::kCountry) &&
         (!next.entry.has(gazetteer::kAnyPlace) || next.entry.has(gazetteer::kLast));
}

// "Orsola Am Tarrow", "Jan Zum Velmar": a particle with a capital behind a given name.
bool is_capital_particle(const Line& line, std::size_t at, const Units& units) {
  constexpr std::string_view kParticles[] = {"am", "im", "zum", "zur", "vom", "auf"};
  const std::vector<Token>& tokens = line.tokens;
  if (units.empty() || !units.back().has(gazetteer::kFirst) || units.back().is_plain()) return false;
  if (line.title_case || line.capitals || tokens[at].shape != Shape::capital || at + 1 >= tokens.size())
    return false;
  const bool known =
      std::find(std::begin(kParticles), std::end(kParticles), tokens[at].folded) != std::end(kParticles);
  return known && tokens[at + 1].shape == Shape::capital && !tokens[at + 1].is(kFunction);
}

// What English ties to a name by a hyphen.
bool is_tied_word(std::string_view folded) {
  constexpr std::string_view kTied[] = {"based", "led",   "born",  "style", "like",  "wide", "area",
                                        "era",   "bound", "held",  "run",   "owned", "made", "type",
                                        "free",  "run",   "class", "only",  "aged",  "to",   "and",
                                        "or",    "the",   "of",    "ish",   "esque"};
  for (const std::string_view word : kTied) {
    if (folded == word) return true;
  }
  return false;
}

// "Wai-ching", "Jae-in": small letters after the hyphen. Where they are an English word, only after a short
// word that is none and that stands behind a family name.
bool ties_syllable(const Line& line, std::size_t hyphen, const Units& units) {
  const Token& after = line.tokens[hyphen + 1];
  if (!is_hyphen(line.tokens[hyphen]) || !after.glued || after.shape != Shape::lower || after.text.size() > 7)
    return false;
  const Unit& unit = units.back();
  if (unit.multi || unit.shape != Shape::capital) return false;
  if (!after.entry.has(gazetteer::kPlain) && !after.is(kFunction)) return true;
  const bool syllable = units.size() > 1 && unit.end == unit.begin + 1 &&
                        line.tokens[unit.begin].text.size() <= 5 && !unit.is_plain() && !unit.is_place() &&
                        !unit.is_people();
  return syllable && after.text.size() <= 5 && !is_tied_word(after.folded);
}

// Orsola "Quill" Tarrow: one word in quotation marks between names.
bool is_nickname(const Line& line, std::size_t at) {
  const std::vector<Token>& tokens = line.tokens;
  if (at + 3 >= tokens.size() || !tokens[at + 1].has_capital() || !tokens[at + 3].has_capital()) return false;
  const std::string_view open = tokens[at].text;
  const std::string_view close = tokens[at + 2].text;
  return (open == "\"" && close == "\"") || (open == "\xE2\x80\x9C" && close == "\xE2\x80\x9D") ||
         (open == "'" && close == "'") || (open == "\xE2\x80\x98" && close == "\xE2\x80\x99");
}

// "Ways and Means Committee": plain words up to the head of a body.
bool joins_body(const Line& line, std::size_t at, const Unit& before) {
  constexpr std::size_t kFarthest = 4;
  const std::vector<Token>& tokens = line.tokens;
  if (tokens[at].text != "and" || !before.is_plain() || before.shape != Shape::capital) return false;
  for (std::size_t i = at + 1; i < tokens.size() && i <= at + kFarthest; ++i) {
    if (tokens[i].shape != Shape::capital || !tokens[i].entry.has(gazetteer::kPlain)) return false;
    if (i > at + 1 && tokens[i].is(kBodyTail) && tokens[i].is(kOfHead)) return true;
  }
  return false;
}

}  // namespace

bool is_hyphen(const Token& token) {
  return token.glued && (token.text == "-" || token.text == "\xE2\x80\x91" || token.text == "\xE2\x80\x90" ||
                         token.text == "\xE2\x80\x93");
}

bool opens_with_article(const Line& line, std::size_t at) {
  const std::vector<Token>& tokens = line.tokens;
  const Token& token = tokens[at];
  if (token.shape != Shape::lower || at + 2 >= tokens.size() || !is_hyphen(tokens[at + 1])) return false;
  constexpr std::string_view kArticles[] = {"al", "el", "an", "ar", "as", "ash", "at", "ad"};
  for (const std::string_view article : kArticles) {
    if (token.folded == article) return tokens[at + 2].has_capital() && tokens[at + 2].glued;
  }
  return false;
}

std::size_t skip_stops(const Line& line, std::size_t token) {
  while (token < line.tokens.size() && line.tokens[token].stop) ++token;
  return token;
}

Unit unit_at(const Line& line, std::size_t at) {
  const std::vector<Token>& tokens = line.tokens;
  const Token& first = tokens[at];
  Unit unit;
  unit.begin = at;
  unit.end = at + 1;
  unit.entry = as_written(line, first);
  unit.kinds = first.kinds;
  unit.last_kinds = first.kinds;
  unit.shape = first.shape;
  if (!first.entry.has(gazetteer::kOpens)) return unit;
  gazetteer::KeyHash hash;
  hash.add_word(first.folded);
  std::size_t words = 1;
  for (std::size_t i = at + 1; i < tokens.size() && words < kLongestKey; ++i) {
    const Token& token = tokens[i];
    if (token.stop || is_hyphen(token)) continue;
    if (token.text == "," && i + 1 < tokens.size() && tokens[i + 1].folded.starts_with("d.c")) continue;
    std::string_view word = token.folded;
    if (token.text == "&") word = token.text;
    if (word.empty()) break;
    hash.add_word(word);
    ++words;
    if (!token.has_capital() && token.shape != Shape::number) continue;
    const gazetteer::Entry entry = gazetteer::look_up(hash.value());
    if (!entry.has(gazetteer::kAnyPlace | gazetteer::kBody | gazetteer::kPerson | gazetteer::kThing |
                   gazetteer::kPeople))
      continue;
    unit.end = i + 1;
    unit.entry = entry;
    unit.multi = true;
    unit.kinds = 0;
    unit.last_kinds = token.kinds;
  }
  drop_article(line, unit);
  return unit;
}

std::vector<Unit> run_at(const Line& line, std::size_t at) {
  const std::vector<Token>& tokens = line.tokens;
  std::vector<Unit> units;
  bool hyphen = false;
  while (at < tokens.size() && units.size() < kLongestRun) {
    const Token& token = tokens[at];
    const bool more = at + 1 < tokens.size();
    if (more && is_capital_particle(line, at, units)) {
      Unit unit;
      unit.begin = at;
      unit.end = at + 1;
      unit.kinds = kParticle;
      unit.shape = Shape::lower;
      unit.particle = true;
      units.push_back(unit);
      ++at;
      continue;
    }
    if (token.has_capital() || (units.empty() && opens_with_article(line, at))) {
      Unit unit = unit_at(line, at);
      if (!token.has_capital() && !unit.multi) {  // "al-Assad" is one word of a name
        unit.end = at + 3;
        unit.entry = {};
        unit.kinds = 0;
        unit.shape = Shape::capital;
      }
      const bool tied = hyphen && token.glued;
      const bool article = token.shape == Shape::initial && !(more && tokens[at + 1].stop);
      if (!unit.multi && token.is(kFunction) && !tied && (token.shape == Shape::capital || article)) break;
      unit.hyphen = tied;
      units.push_back(unit);
      at = unit.end;
      hyphen = false;
      continue;
    }
    if (units.empty()) break;
    if (token.stop) {
      ++at;
    } else if (more && ties_syllable(line, at, units)) {
      units.back().end = at + 2;
      at += 2;
    } else if (more && is_hyphen(token) && tokens[at + 1].glued && tokens[at + 1].has_capital()) {
      hyphen = true;
      ++at;
    } else if (is_nickname(line, at) && units.back().has(gazetteer::kFirst)) {
      Unit unit;
      unit.begin = at;
      unit.end = at + 3;
      unit.kinds = kParticle;
      unit.shape = Shape::lower;
      unit.particle = true;
      units.push_back(unit);
      at = unit.end;
    } else if (joins_body(line, at, units.back())) {
      Unit unit;
      unit.begin = at;
      unit.end = at + 1;
      unit.shape = Shape::lower;
      unit.particle = true;
      units.push_back(unit);
      ++at;
    } else if (more && (token.is(kParticle) || token.text == "&") && token.shape != Shape::number) {
      std::size_t next = at + 1;
      if (is_hyphen(tokens[next])) ++next;
      if (next < tokens.size() && tokens[next].is(kParticle) && tokens[next].shape == Shape::lower &&
          next + 1 < tokens.size())
        ++next;
      if (next >= tokens.size() || !tokens[next].has_capital() || !may_link(token, tokens[next])) break;
      Unit unit;
      unit.begin = at;
      unit.end = next;
      unit.kinds = token.kinds;
      unit.shape = Shape::lower;
      unit.particle = true;
      units.push_back(unit);
      at = next;
    } else {
      break;
    }
  }
  while (!units.empty() && units.back().particle) units.pop_back();
  return units;
}

}  // namespace pressmark::entities
