#include "indexer/entities/units.h"

#include "indexer/entities/word_lists.h"

namespace pressmark::entities {
namespace {

constexpr std::size_t kLongestKey = 7;  // words

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

}  // namespace pressmark::entities
