#include "indexer/entities/unit_runs.h"

#include <algorithm>
#include <iterator>

#include "indexer/entities/word_lists.h"

namespace pressmark::entities {
namespace {

using Units = std::vector<Unit>;

constexpr std::size_t kLongestRun = 40;

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

// A word between names that is none itself.
Unit particle(std::size_t begin, std::size_t end, std::uint32_t kinds) {
  Unit unit;
  unit.begin = begin;
  unit.end = end;
  unit.kinds = kinds;
  unit.shape = Shape::lower;
  unit.particle = true;
  return unit;
}

// Takes one unit after the other until the run ends.
class RunReader {
 public:
  RunReader(const Line& line, std::size_t at) : line_(line), tokens_(line.tokens), at_(at) {}

  Units read() {
    while (at_ < tokens_.size() && units_.size() < kLongestRun && (take_name() || take_between())) continue;
    while (!units_.empty() && units_.back().particle) units_.pop_back();
    return std::move(units_);
  }

 private:
  bool has_more() const { return at_ + 1 < tokens_.size(); }

  bool take_particle(std::size_t end, std::uint32_t kinds) {
    units_.push_back(particle(at_, end, kinds));
    at_ = end;
    return true;
  }

  // A word with a capital, or "al-Assad".
  bool take_name() {
    const Token& token = tokens_[at_];
    if (has_more() && is_capital_particle(line_, at_, units_)) return take_particle(at_ + 1, kParticle);
    if (!token.has_capital() && !(units_.empty() && opens_with_article(line_, at_))) return false;
    Unit unit = unit_at(line_, at_);
    if (!token.has_capital() && !unit.multi) {  // "al-Assad" is one word of a name
      unit.end = at_ + 3;
      unit.entry = {};
      unit.kinds = 0;
      unit.shape = Shape::capital;
    }
    unit.hyphen = hyphen_ && token.glued;
    if (is_function_word(unit)) return false;
    units_.push_back(unit);
    at_ = unit.end;
    hyphen_ = false;
    return true;
  }

  // "The", "A": they have a capital only where a sentence begins, or in a headline.
  bool is_function_word(const Unit& unit) const {
    const Token& token = tokens_[at_];
    const bool letter = token.shape == Shape::initial && !(has_more() && tokens_[at_ + 1].stop);
    return !unit.multi && token.is(kFunction) && !unit.hyphen && (token.shape == Shape::capital || letter);
  }

  // What may stand between the names of a run.
  bool take_between() {
    const Token& token = tokens_[at_];
    if (units_.empty() || token.has_capital()) return false;
    if (token.stop) {
      ++at_;
      return true;
    }
    if (has_more() && ties_syllable(line_, at_, units_)) {
      units_.back().end = at_ + 2;
      at_ += 2;
      return true;
    }
    if (has_more() && is_hyphen(token) && tokens_[at_ + 1].glued && tokens_[at_ + 1].has_capital()) {
      hyphen_ = true;
      ++at_;
      return true;
    }
    if (is_nickname(line_, at_) && units_.back().has(gazetteer::kFirst))
      return take_particle(at_ + 3, kParticle);
    if (joins_body(line_, at_, units_.back())) return take_particle(at_ + 1, 0);
    return take_link();
  }

  // "van", "van der", "&" up to the next name.
  bool take_link() {
    const Token& token = tokens_[at_];
    if (!has_more() || !(token.is(kParticle) || token.text == "&") || token.shape == Shape::number)
      return false;
    std::size_t next = at_ + 1;
    if (is_hyphen(tokens_[next])) ++next;
    if (next + 1 < tokens_.size() && tokens_[next].is(kParticle) && tokens_[next].shape == Shape::lower)
      ++next;
    if (next >= tokens_.size() || !tokens_[next].has_capital() || !may_link(token, tokens_[next]))
      return false;
    return take_particle(next, token.kinds);
  }

  const Line& line_;
  const std::vector<Token>& tokens_;
  std::size_t at_;
  Units units_;
  bool hyphen_ = false;  // one stands before `at_`
};

}  // namespace

std::vector<Unit> run_at(const Line& line, std::size_t at) { return RunReader(line, at).read(); }

}  // namespace pressmark::entities
