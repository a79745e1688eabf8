#include "indexer/metadata/compare.h"

#include <algorithm>
#include <vector>

#include "shared/text/letters.h"
#include "shared/text/words.h"

namespace pressmark {
namespace {

// Titles are short; what is longer is compared by its beginning.
constexpr std::size_t kMostTitleBytes = 2'000;

std::vector<std::string> sorted_words(std::string_view title) {
  const std::string folded = fold(title.substr(0, kMostTitleBytes));
  std::vector<std::string> words;
  for (const Word& word : words_of(folded)) words.emplace_back(word.text);
  std::sort(words.begin(), words.end());
  return words;
}

bool stands_between(std::string_view labels, std::string_view word, std::string_view borders) {
  for (std::size_t at = labels.find(word); at != std::string_view::npos; at = labels.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool starts = at == 0 || borders.find(labels[at - 1]) != std::string_view::npos;
    if (starts && (end == labels.size() || borders.find(labels[end]) != std::string_view::npos)) return true;
  }
  return false;
}

}  // namespace

std::string title_key(std::string_view title) {
  const std::string folded = fold(title.substr(0, kMostTitleBytes));
  std::string key;
  for (const Word& word : words_of(folded)) key += word.text;
  return key;
}

double title_agreement(std::string_view one, std::string_view other) {
  const auto a = sorted_words(one);
  const auto b = sorted_words(other);
  if (a.empty() || b.empty()) return 0;
  std::vector<std::string> common;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
  return static_cast<double>(common.size()) / static_cast<double>(std::max(a.size(), b.size()));
}

bool has_label(std::string_view labels, std::string_view word) { return stands_between(labels, word, " -_"); }

bool has_word(std::string_view labels, std::string_view word) { return stands_between(labels, word, " "); }

std::string_view nearest_labels(std::string_view labels, int words) {
  std::size_t end = 0;
  for (int i = 0; i < words && end != std::string_view::npos; ++i) end = labels.find(' ', end + 1);
  return labels.substr(0, end);
}

}  // namespace pressmark
