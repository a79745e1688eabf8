#include "indexer/entities/resolve.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "indexer/entities/headline_names.h"
#include "indexer/entities/ships.h"
#include "indexer/entities/units.h"
#include "indexer/entities/word_lists.h"
#include "indexer/entities/written_words.h"

namespace pressmark::entities {
namespace {

using gazetteer::kCountry;
using gazetteer::kFirst;
using gazetteer::kLast;
using gazetteer::kPlain;
using gazetteer::kThing;

struct Known {
  int votes = 0;
  EntityType type = EntityType::person;
  const Span* span = nullptr;
};

// What the document names elsewhere, by a folded word.
class Knowledge {
 public:
  Knowledge(const Reading& reading, const std::vector<Span>& spans) : reading_(reading) {
    for (const Span& span : spans) learn(span);
  }

  const Span* surname(const std::string& word) const { return find(surnames_, word); }
  const Span* given(const std::string& word) const { return find(given_, word); }
  const Span* whole(const std::string& word) const { return find(wholes_, word); }
  const Span* short_body(const std::string& word) const { return find(bodies_, word); }

 private:
  using Words = std::unordered_map<std::string, const Span*>;

  static const Span* find(const Words& words, const std::string& word) {
    const auto at = words.find(word);
    return at == words.end() ? nullptr : at->second;
  }

  void learn(const Span& span) {
    const std::vector<WrittenWord> words = written_words(reading_.lines[span.line], span.begin, span.end);
    if (words.empty()) return;
    if (words.size() == 1) {
      keep_better(wholes_, words[0].folded, span);
      return;
    }
    const Token& first = *words[0].first;
    if (span.type == EntityType::person) {
      const bool suffix = words.back().first->is(kSuffix) && words.size() > 2;
      keep_better(surnames_, words[words.size() - (suffix ? 2 : 1)].folded, span);
      if (first.shape != Shape::initial && !first.is(kNobleTitle)) keep_better(given_, words[0].folded, span);
    }
    const unsigned other = kPlain | gazetteer::kAnyPlace | gazetteer::kPeople;
    if (span.type == EntityType::org && words.back().first->is(kCompanyTail) && !first.entry.has(other)) {
      keep_better(bodies_, words[0].folded, span);
    }
  }

  static void keep_better(Words& words, const std::string& word, const Span& span) {
    const Span*& kept = words[word];
    if (kept == nullptr || (span.sure && !kept->sure)) kept = &span;
  }

  const Reading& reading_;
  Words surnames_, given_, wholes_, bodies_;
};

// Spans of one word whose word is somebody's surname, or that are surer elsewhere.
void correct(const Reading& reading, const Knowledge& known, std::vector<Span>& spans) {
  for (Span& span : spans) {
    if (span.end != span.begin + 1 || span.sure) continue;
    const Token& token = reading.lines[span.line].tokens[span.begin];
    if (token.entry.has(kCountry)) continue;
    const Span* person = known.surname(token.folded);
    const Span* other = person != nullptr ? person : known.whole(token.folded);
    if (other == nullptr || other->type == span.type || (!other->sure && other != person)) continue;
    span.type = other->type;
    span.known_name = other->type == EntityType::person ? std::string() : other->known_name;
    span.country = other->country;
  }
}

Span span_like(const Span& model, std::size_t line, std::size_t at, std::size_t end) {
  Span span;
  span.line = line;
  span.begin = at;
  span.end = end;
  span.type = model.type;
  if (model.end == model.begin + 1) {
    span.known_name = model.known_name;
    span.country = model.country;
  }
  return span;
}

// A word that no rule took.
const Span* meaning_of(const Reading& reading, const Line& line, const Token& token, const Knowledge& known) {
  if (token.is(kFunction | kCalendar | kHonorific | kSuffix | kAbbreviation)) return nullptr;
  const WordUse use = reading.use_of(token.folded);
  const bool doubtful = token.sentence_start || line.title_case || line.capitals;
  const bool plain = token.entry.has(kPlain);
  if (plain && doubtful && use.lower > 0) return nullptr;
  if (const Span* person = known.surname(token.folded)) {
    if (plain && use.lower > use.capital) return nullptr;
    return token.entry.has(kCountry) ? nullptr : person;
  }
  if (plain) return nullptr;
  if (const Span* body = known.short_body(token.folded)) return body;
  if (const Span* whole = known.whole(token.folded))
    return whole->sure || !token.entry.has(kThing) ? whole : nullptr;
  if (const Span* person = known.given(token.folded)) {
    return token.entry.has(kFirst) && !token.entry.has(gazetteer::kAnyPlace) ? person : nullptr;
  }
  return nullptr;
}

bool stands_alone(const Line& line, std::size_t at) {
  const std::vector<Token>& tokens = line.tokens;
  if (line.title_case || line.capitals) return true;
  // Part of a longer run of capitals that made no sense: "Obama Care Act".
  if (at + 1 < tokens.size() && tokens[at + 1].has_capital() && !tokens[at + 1].is(kFunction | kCalendar))
    return false;
  return true;
}

// A word with hyphens that is known as a whole: "Harris-Tarrow", "al-Tarwani".
const Span* tied_meaning(const Line& line, std::size_t begin, std::size_t end, const Knowledge& known) {
  const std::string folded = written_words(line, begin, end).front().folded;
  const Span* person = known.surname(folded);
  return person != nullptr ? person : known.whole(folded);
}

void find_in_line(const Reading& reading, std::size_t index, const Knowledge& known,
                  const std::vector<bool>& taken, std::vector<Span>& out) {
  const Line& line = reading.lines[index];
  for (std::size_t i = 0; i < line.tokens.size(); ++i) {
    const Token& token = line.tokens[i];
    if (taken[i] || token.shape == Shape::initial) continue;
    if (!token.has_capital() && !opens_with_article(line, i)) continue;
    const std::size_t end = word_end(line, i);
    const bool free =
        std::none_of(taken.begin() + static_cast<std::ptrdiff_t>(i),
                     taken.begin() + static_cast<std::ptrdiff_t>(end), [](bool t) { return t; });
    const Span* tied = end > i + 1 && free ? tied_meaning(line, i, end, known) : nullptr;
    if (tied != nullptr) {
      out.push_back(span_like(*tied, index, i, end));
      i = end - 1;
      continue;
    }
    if (!token.has_capital() || !stands_alone(line, i)) continue;
    const Span* meaning = meaning_of(reading, line, token, known);
    if (meaning != nullptr) out.push_back(span_like(*meaning, index, i, i + 1));
  }
}

void find_more(const Reading& reading, const Knowledge& known, const std::vector<std::vector<bool>>& taken,
               std::vector<Span>& out) {
  for (std::size_t line = 0; line < reading.lines.size(); ++line)
    find_in_line(reading, line, known, taken[line], out);
}

std::vector<std::vector<bool>> taken_tokens(const Reading& reading, const std::vector<Span>& spans) {
  std::vector<std::vector<bool>> taken;
  taken.reserve(reading.lines.size());
  for (const Line& line : reading.lines) taken.emplace_back(line.tokens.size(), false);
  for (const Span& span : spans) {
    for (std::size_t i = span.begin; i < span.end; ++i) taken[span.line][i] = true;
  }
  return taken;
}

}  // namespace

std::vector<Span> resolved(const Reading& reading, std::vector<Span> spans) {
  std::vector<Span> more;
  {
    spans = with_headline_names(reading, std::move(spans));
    const std::vector<std::vector<bool>> taken = taken_tokens(reading, spans);
    spans = without_ships(reading, std::move(spans));
    const std::vector<Span> first = spans;
    const Knowledge known(reading, first);
    correct(reading, known, spans);
    find_more(reading, known, taken, more);
  }
  spans.insert(spans.end(), more.begin(), more.end());
  std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) {
    return a.line != b.line ? a.line < b.line : a.begin < b.begin;
  });
  return spans;
}

}  // namespace pressmark::entities
