#include "shared/database/collection.h"

#include <cmath>
#include <string>

#include "shared/database/doubles.h"
#include "shared/database/fields.h"

namespace pressmark {
namespace {

// Chosen with tests/quality/ranking_scores: .5 is better for look-alikes of news, 1 for short abstracts.
constexpr double kC = 0.65;
constexpr std::size_t kMostFrequencies = 100'000;

}  // namespace

Collection::Collection(Xapian::Database database, std::vector<Xapian::docid> doubles)
    : database_(std::move(database)),
      doubles_(std::move(doubles)),
      documents_(database_.get_doccount() - static_cast<Xapian::doccount>(doubles_.size())) {
  double length = static_cast<double>(database_.get_total_length());
  for (const Xapian::docid document : doubles_) length -= database_.get_doclength(document);
  average_length_ = documents_ == 0 ? 0 : length / documents_;
}

TermFrequency Collection::frequency(const std::string& term) const {
  if (const auto known = frequencies_.find(term); known != frequencies_.end()) return known->second;
  if (frequencies_.size() >= kMostFrequencies) frequencies_.clear();
  return frequencies_[term] = read_frequency(term);
}

TermFrequency Collection::read_frequency(const std::string& term) const {
  TermFrequency frequency{static_cast<double>(database_.get_termfreq(term)), 0};
  if (frequency.documents == 0) return frequency;
  frequency.occurrences = static_cast<double>(database_.get_collection_freq(term));
  const TermShare left_out = share_of_doubles(database_, term, doubles_);
  frequency.documents -= left_out.documents;
  frequency.occurrences -= left_out.occurrences;
  return frequency;
}

float Collection::length_norm(Xapian::termcount length) const {
  return length == 0 ? 0 : static_cast<float>(std::log2(1 + kC * average_length_ / length));
}

const std::vector<float>& Collection::length_norms() const {
  if (!length_norms_.empty()) return length_norms_;
  std::vector<float> norms(std::size_t{database_.get_lastdocid()} + 1);
  for (auto document = database_.postlist_begin(""); document != database_.postlist_end(""); ++document)
    norms[*document] = length_norm(document.get_doclength());
  return length_norms_ = std::move(norms);  // whole, or not at all
}

const std::vector<bool>& Collection::unknown_language() const {
  if (!unknown_language_.empty()) return unknown_language_;
  std::vector<bool> unknown(std::size_t{database_.get_lastdocid()} + 1, true);
  const std::string prefix(find_field("language")->prefix);
  for (auto term = database_.allterms_begin(prefix); term != database_.allterms_end(prefix); ++term) {
    for (auto at = database_.postlist_begin(*term); at != database_.postlist_end(*term); ++at)
      unknown[*at] = false;
  }
  for (const Xapian::docid document : doubles_) unknown[document] = false;
  return unknown_language_ = std::move(unknown);
}

}  // namespace pressmark
