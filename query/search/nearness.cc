#include "query/search/nearness.h"

#include <algorithm>
#include <cmath>

namespace pressmark {
namespace {

using Positions = std::vector<Xapian::termpos>;

constexpr std::size_t kFarthestPair = 4;
// Chosen with tests/quality/default_ranking, see README.md.
constexpr double kWeight = 0.3;

// Between the two nearest; both lists rise and are not empty.
Xapian::termpos least_distance(const Positions& a, const Positions& b) {
  Xapian::termpos least = static_cast<Xapian::termpos>(-1);
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    least = std::min(least, *x < *y ? *y - *x : *x - *y);
    ++(*x < *y ? x : y);
  }
  return std::max<Xapian::termpos>(least, 1);
}

}  // namespace

Nearness::Nearness(const Collection& collection, const std::vector<std::string>& terms)
    : collection_(collection) {
  const double all = collection.documents();
  for (const std::string& term : terms) {
    if (words_.size() == kMostWords) return;
    const bool again =
        std::any_of(words_.begin(), words_.end(), [&](const Word& word) { return word.term == term; });
    if (again || !collection.database().term_exists(term)) continue;
    const double rarity = std::log2((all + 1) / (collection.frequency(term).documents + 0.5));
    words_.push_back({term, std::max(rarity, 0.0)});
  }
}

double Nearness::of(Xapian::docid document) const {
  std::vector<Positions> places;
  for (const Word& word : words_) {
    places.emplace_back(collection_.database().positionlist_begin(document, word.term),
                        collection_.database().positionlist_end(document, word.term));
  }
  double sum = 0;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const std::size_t end = std::min(words_.size(), i + kFarthestPair + 1);
    for (std::size_t j = i + 1; j < end && !places[i].empty(); ++j) {
      if (places[j].empty()) continue;
      sum += std::min(words_[i].rarity, words_[j].rarity) / least_distance(places[i], places[j]);
    }
  }
  return kWeight * sum;
}

}  // namespace pressmark
