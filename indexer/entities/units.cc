#include "indexer/entities/units.h"

#include "indexer/entities/word_lists.h"

namespace pressmark {
namespace {

constexpr std::size_t kLongestKey = 7;  // words
constexpr std::size_t kLongestRun = 40;

bool is_hyphen(const Token& token) {
  return token.glued && (token.text == "-" || token.text == "\xE2\x80\x91" || token.text == "\xE2\x80\x90" ||
                         token.text == "\xE2\x80\x93");
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

}  // namespace

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
  unit.shape = first.shape;
  if (!first.entry.has(gazetteer::kOpens)) return unit;
  gazetteer::KeyHash hash;
  hash.add_word(first.folded);
  std::size_t words = 1;
  for (std::size_t i = at + 1; i < tokens.size() && words < kLongestKey; ++i) {
    const Token& token = tokens[i];
    if (token.stop || is_hyphen(token)) continue;
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
  }
  return unit;
}

std::vector<Unit> run_at(const Line& line, std::size_t at) {
  const std::vector<Token>& tokens = line.tokens;
  std::vector<Unit> units;
  bool hyphen = false;
  while (at < tokens.size() && units.size() < kLongestRun) {
    const Token& token = tokens[at];
    const bool more = at + 1 < tokens.size();
    if (token.has_capital()) {
      Unit unit = unit_at(line, at);
      const bool tied = hyphen && token.glued;
      if (!unit.multi && token.is(kFunction) && !tied && token.shape == Shape::capital &&
          !token.entry.has(gazetteer::kFirst))
        break;
      unit.hyphen = tied;
      units.push_back(unit);
      at = unit.end;
      hyphen = false;
      continue;
    }
    if (units.empty()) break;
    if (token.stop) {
      ++at;
    } else if (more && is_hyphen(token) && tokens[at + 1].glued && tokens[at + 1].has_capital()) {
      hyphen = true;
      ++at;
    } else if (more && (token.is(kParticle) || token.text == "&") && token.shape != Shape::number) {
      std::size_t next = at + 1;
      if (is_hyphen(tokens[next])) ++next;
      if (next < tokens.size() && tokens[next].is(kParticle) && tokens[next].shape == Shape::lower &&
          next + 1 < tokens.size())
        ++next;
      if (next >= tokens.size() || !tokens[next].has_capital()) break;
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

}  // namespace pressmark
