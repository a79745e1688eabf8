#include "indexer/entities/spans.h"

#include <algorithm>

#include "indexer/entities/name_rules.h"
#include "indexer/entities/unit_runs.h"

namespace pressmark::entities {

std::string text_of(const Line& line, std::size_t begin, std::size_t end) {
  const std::size_t from = line.tokens[begin].start;
  return std::string(line.text.substr(from, line.tokens[end - 1].end() - from));
}

namespace {

// What is found already, an explained acronym, ends a run.
void cut_at_taken(const LineWork& work, Units& units) {
  const auto taken = std::find_if(units.begin(), units.end(), [&](const Unit& unit) {
    for (std::size_t i = unit.begin; i < unit.end; ++i) {
      if (work.is_taken(i)) return true;
    }
    return false;
  });
  units.erase(taken, units.end());
  while (!units.empty() && units.back().particle) units.pop_back();
}

}  // namespace

void read_spans(const Reading& reading, std::size_t index, std::vector<Span>& out) {
  LineWork work(reading, index, out);
  explain_acronyms(work);
  read_dateline(work);
  read_unspaced_places(work);
  const Line& line = work.line();
  for (std::size_t at = 0; at < line.tokens.size();) {
    const Token& token = line.tokens[at];
    if (token.shape == Shape::lower && token.entry.has(gazetteer::kBody)) read_small_body(work, at);
    const bool opens = token.has_capital() || opens_with_article(line, at);
    Units units = opens && !work.is_taken(at) ? run_at(line, at) : Units{};
    cut_at_taken(work, units);
    if (units.empty()) {
      ++at;
      continue;
    }
    const std::size_t run_end = units.back().end;
    if (line.title_case || line.capitals) {
      read_headline(work, units);
    } else {
      read_run(work, units);
    }
    at = std::max({work.take_next(), run_end, at + 1});
  }
}

}  // namespace pressmark::entities
