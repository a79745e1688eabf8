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

Nearness::Nearness(const Collection& collection, const std::vector<PlacedWord>& words)
    : collection_(collection) {
  const double all = collection.documents();
  for (const PlacedWord& asked : words) {
    if (words_.size() == kMostWords) return;
    const bool again =
        std::any_of(words_.begin(), words_.end(), [&](const Word& word) { return word.term == asked.term; });
    const double documents = collection.frequency(asked.term).documents;
    if (again || documents <= 0) continue;
    const double rarity = std::log2((all + 1) / (documents + 0.5));
    words_.push_back({asked.term, bits_of_word(asked.ranked), std::max(rarity, 0.0)});
  }
}

double Nearness::most(WordBits has) const {
  return sum_of_pairs(has, [](std::size_t, std::size_t) { return 1.0; });
}

double Nearness::of(Xapian::docid document, WordBits has) const {
  if (most(has) <= 0) return 0;
  const Xapian::Database& database = collection_.database();
  std::vector<Positions> places(words_.size());
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const std::string& term = words_[i].term;
    if (words_[i].may_be_in(has))
      places[i].assign(database.positionlist_begin(document, term),
                       database.positionlist_end(document, term));
  }
  return sum_of_pairs(has, [&](std::size_t i, std::size_t j) {
    return places[i].empty() || places[j].empty() ? 0.0 : 1.0 / least_distance(places[i], places[j]);
  });
}

template <class Gain>
double Nearness::sum_of_pairs(WordBits has, Gain gain) const {
  double sum = 0;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    if (!words_[i].may_be_in(has)) continue;
    const std::size_t end = std::min(words_.size(), i + kFarthestPair + 1);
    for (std::size_t j = i + 1; j < end; ++j) {
      if (words_[j].may_be_in(has)) sum += std::min(words_[i].rarity, words_[j].rarity) * gain(i, j);
    }
  }
  return kWeight * sum;
}

}  // namespace pressmark
