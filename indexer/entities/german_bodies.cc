#include "indexer/entities/german_words.h"
#include "indexer/entities/name_rules.h"
#include "indexer/entities/word_lists.h"

namespace pressmark::entities {
namespace {

// The end of "Polar- und Meeresforschung" behind the "für" at `at`.
std::size_t german_subject_end(const LineWork& work, std::size_t at, std::size_t most) {
  constexpr std::size_t kMostWords = 3;  // of one subject: "Nautische Altertümer"
  const std::vector<Token>& tokens = work.tokens();
  while (at < most) {
    std::size_t next = at + 1;  // behind "für", "und"
    while (next < tokens.size() && next < at + 1 + kMostWords && tokens[next].has_capital()) ++next;
    at = next;
    const std::size_t link = next < tokens.size() && is_hyphen(tokens[next]) ? next + 1 : next;
    const bool more =
        link + 1 < tokens.size() && tokens[link].text == "und" && tokens[link + 1].has_capital();
    if (!more) break;
    at = link;
  }
  return at;
}

// "Bremer", "Deutsche", "Europäisches": what tells the town or the people stands before.
bool is_german_adjective(std::string_view folded) {
  if (folded.starts_with("deutsche") || folded.starts_with("international") || is_town_adjective(folded))
    return true;
  for (const std::string_view end : {"ische", "isches", "ischen", "ischer", "ischem"}) {
    if (folded.ends_with(end)) return true;
  }
  return false;
}

}  // namespace

bool read_german_office(LineWork& work, const Units& units) {
  const std::vector<Token>& tokens = work.tokens();
  const Unit& head = units.back();
  if (!work.reading().capital_nouns || !is_german_office(tokens[head.end - 1].folded)) return false;
  std::size_t end = head.end;
  if (end + 1 >= tokens.size() || tokens[end].text != "f\xC3\xBCr" || !tokens[end + 1].has_capital())
    return false;
  end = german_subject_end(work, end, head.end + kLongestName);
  std::size_t at = units.size() - 1;  // where the name begins
  while (at > 0 && units[at].hyphen) --at;
  if (at > 0 && !units[at - 1].hyphen && !units[at - 1].multi &&
      (units[at - 1].is_people() || is_german_adjective(tokens[units[at - 1].begin].folded)))
    --at;
  const std::size_t begin = units[at].begin;
  work.add(begin, end, EntityType::org, true);
  work.go_on_at(end);
  return true;
}

}  // namespace pressmark::entities
