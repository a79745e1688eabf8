#include "indexer/entities/person_words.h"

#include <algorithm>
#include <utility>

#include "indexer/entities/word_lists.h"

namespace pressmark::entities {
namespace {

bool is_initial_of(const std::string& a, const std::string& b) {
  return (a.size() == 1 && b.starts_with(a)) || (b.size() == 1 && a.starts_with(b));
}

}  // namespace

bool given_agree(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.empty() || b.empty()) return true;
  if (a.front() == b.front() || is_initial_of(a.front(), b.front())) return true;
  const auto holds = [](const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  return holds(a, b.front()) || holds(b, a.front());
}

PersonWords person_words(std::vector<WrittenWord> words) {
  PersonWords result;
  if (words.size() > 1 && words.front().first->is(kNobleTitle)) words.erase(words.begin());
  while (words.size() > 1 && words.back().first->is(kSuffix)) words.pop_back();
  result.family = words.back().folded;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const Token& token = *words[i].first;
    std::string name = words[i].folded;
    if (token.shape == Shape::initial || token.text.find('.') != std::string_view::npos)
      name = name.substr(0, 1);
    if (!token.is(kParticle) || token.has_capital()) result.given.push_back(std::move(name));
  }
  return result;
}

}  // namespace pressmark::entities
