#include "indexer/entities/headline_names.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "indexer/entities/name_rules.h"
#include "indexer/entities/written_words.h"

namespace pressmark::entities {
namespace {

constexpr std::size_t kMostNames = 16;  // that begin with one word

struct FullName {
  std::vector<std::string> words;
  Span span;  // where the text has it
};

using FullNames = std::unordered_map<std::string, std::vector<FullName>>;  // by the first word

bool is_headline(const Line& line) { return line.title_case || line.capitals; }

std::vector<std::string> folded_words(const Line& line, std::size_t begin, std::size_t end) {
  std::vector<std::string> words;
  for (WrittenWord& word : written_words(line, begin, end)) words.push_back(std::move(word.folded));
  return words;
}

FullNames full_names(const Reading& reading, const std::vector<Span>& spans) {
  FullNames names;
  for (const Span& span : spans) {
    const Line& line = reading.lines[span.line];
    if (is_headline(line) || span.end < span.begin + 2 || span.end > span.begin + kLongestName) continue;
    std::vector<std::string> words = folded_words(line, span.begin, span.end);
    if (words.size() < 2) continue;
    std::vector<FullName>& same = names[words.front()];
    const bool known =
        std::any_of(same.begin(), same.end(), [&](const FullName& n) { return n.words == words; });
    if (!known && same.size() < kMostNames) same.push_back({std::move(words), span});
  }
  return names;
}

// The longest of the names that stands at the token, as a span; its end is 0 if none does.
Span name_at(const Reading& reading, std::size_t index, std::size_t at, const FullNames& names) {
  const Line& line = reading.lines[index];
  Span found;
  if (!line.tokens[at].has_capital()) return found;
  const std::vector<WrittenWord> words =
      written_words(line, at, std::min(line.tokens.size(), at + kLongestName));
  const auto same = words.empty() ? names.end() : names.find(words.front().folded);
  if (same == names.end() || words.front().begin != at) return found;
  for (const FullName& name : same->second) {
    if (name.words.size() > words.size()) continue;
    const bool fits = std::equal(name.words.begin(), name.words.end(), words.begin(),
                                 [](const std::string& a, const WrittenWord& b) { return a == b.folded; });
    const std::size_t end = words[name.words.size() - 1].end;
    if (!fits || end <= found.end) continue;
    found = name.span;
    found.line = index;
    found.begin = at;
    found.end = end;
    found.role.clear();
    found.acronym.clear();
  }
  return found;
}

}  // namespace

std::vector<Span> with_headline_names(const Reading& reading, std::vector<Span> spans) {
  const FullNames names = full_names(reading, spans);
  std::vector<Span> added;
  std::vector<std::vector<bool>> covered(reading.lines.size());  // tokens
  for (std::size_t index = 0; index < reading.lines.size() && !names.empty(); ++index) {
    if (!is_headline(reading.lines[index])) continue;
    covered[index].assign(reading.lines[index].tokens.size(), false);
    for (std::size_t at = 0; at < covered[index].size();) {
      Span name = name_at(reading, index, at, names);
      if (name.end <= at) {
        ++at;
        continue;
      }
      for (; at < name.end; ++at) covered[index][at] = true;
      added.push_back(std::move(name));
    }
  }
  const auto inside = [&](const Span& span) {
    const std::vector<bool>& tokens = covered[span.line];
    for (std::size_t i = span.begin; i < std::min(span.end, tokens.size()); ++i) {
      if (tokens[i]) return true;
    }
    return false;
  };
  spans.erase(std::remove_if(spans.begin(), spans.end(), inside), spans.end());
  spans.insert(spans.end(), added.begin(), added.end());
  return spans;
}

}  // namespace pressmark::entities
