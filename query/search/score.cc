#include "query/search/score.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

#include "query/search/document_set.h"

namespace pressmark {
namespace {

using Documents = std::vector<Xapian::docid>;
using Iterator = Xapian::PostingIterator;

/// What a word weighs in a collection: In_eB2 but for what the document adds.
double weight_of(const Collection& collection, const TermFrequency& frequency) {
  const double all = collection.documents();
  const double expected = all * (1 - std::exp(-frequency.occurrences / all));
  return std::log2((all + 1) / (expected + 0.5)) * (frequency.occurrences + 1) / frequency.documents;
}

/// Calls `visit` with each posting of the term that is wanted: all, or those of rising documents. Of few
/// wanted ones the rest is skipped.
template <class Visit>
void for_each_posting(const Xapian::Database& database, const std::string& term, const Documents* wanted,
                      Visit visit) {
  constexpr std::size_t kSkipPays = 8;
  auto at = database.postlist_begin(term);
  const Iterator end = database.postlist_end(term);
  if (wanted == nullptr || wanted->size() * kSkipPays > database.get_termfreq(term)) {
    for (; at != end; ++at) visit(at);
    return;
  }
  for (const Xapian::docid document : *wanted) {
    if (at == end) return;
    if (*at < document) at.skip_to(document);
    if (at != end && *at == document) visit(at);
  }
}

/// The documents of several terms together, with how often they have them. Room for all documents is made
/// once.
class Union {
 public:
  explicit Union(const Collection& collection) : collection_(collection), database_(collection.database()) {}

  /// Takes the terms, and of `unstemmed` what stands in a document of unknown language.
  void take(const std::vector<std::string>& terms, const std::vector<std::string>& unstemmed) {
    for (const Xapian::docid document : documents_) counts_[document] = kNowhere;
    documents_.clear();
    frequency_ = {};
    counts_.resize(std::size_t{database_.get_lastdocid()} + 1, kNowhere);
    for (const std::string& term : terms) {
      frequency_.occurrences += collection_.frequency(term).occurrences;
      for_each_posting(database_, term, nullptr, [&](const Iterator& at) { add(*at, at.get_wdf()); });
    }
    for (const std::string& term : unstemmed) {
      const std::vector<bool>& unknown = collection_.unknown_language();
      for_each_posting(database_, term, nullptr, [&](const Iterator& at) {
        if (!unknown[*at]) return;
        frequency_.occurrences += at.get_wdf();
        add(*at, at.get_wdf());
      });
    }
    frequency_.documents = static_cast<double>(documents_.size());
    for (const Xapian::docid document : collection_.doubles()) {
      if (counts_[document] != kNowhere) frequency_.documents -= 1;
    }
  }

  const Documents& documents() const { return documents_; }
  const TermFrequency& frequency() const { return frequency_; }
  Xapian::termcount count(Xapian::docid document) const { return counts_[document]; }

 private:
  static constexpr auto kNowhere = static_cast<Xapian::termcount>(-1);

  void add(Xapian::docid document, Xapian::termcount count) {
    if (counts_[document] == kNowhere) {
      documents_.push_back(document);
      counts_[document] = 0;
    }
    counts_[document] += count;
  }

  const Collection& collection_;
  const Xapian::Database& database_;
  std::vector<Xapian::termcount> counts_;
  Documents documents_;
  TermFrequency frequency_;
};

class ScoreBoard {
 public:
  ScoreBoard(const Collection& collection, const RankedParts& parts, const std::optional<Documents>& only)
      : collection_(collection),
        database_(collection.database()),
        only_(only ? &*only : nullptr),
        together_(collection),
        scored_(database_.get_lastdocid()),
        scores_(std::make_unique_for_overwrite<double[]>(std::size_t{database_.get_lastdocid()} + 1)),
        words_(std::make_unique_for_overwrite<WordBits[]>(std::size_t{database_.get_lastdocid()} + 1)) {
    if (only_ != nullptr) {
      for (const Xapian::docid document : *only_) add(document, 0, 0);
    }
    if (collection.has_length_norms() || reads_much(parts)) norms_ = &collection.length_norms();
  }

  /// Those that have it get the bits.
  void add(const RankedWord& word, WordBits bits) {
    if (word.terms.size() == 1 && word.unstemmed.empty())
      return add_term(word.terms.front(), word.factor, bits);
    together_.take(word.terms, word.unstemmed);
    if (together_.frequency().documents <= 0) return;  // doubles alone have it
    const double weight = word.factor * weight_of(collection_, together_.frequency());
    for (const Xapian::docid document : together_.documents()) {
      if (is_wanted(document))
        add(document, score_by(weight, together_.count(document), norm_of(document)), bits);
    }
  }

  void add(const RankedMark& mark) {
    if (mark.terms.size() == 1) {
      for_each_posting(database_, mark.terms.front(), only_, [&](const Iterator& at) {
        if (is_wanted(*at)) add(*at, mark.score, 0);
      });
      return;
    }
    together_.take(mark.terms, {});
    for (const Xapian::docid document : together_.documents()) {
      if (is_wanted(document)) add(document, mark.score, 0);
    }
  }

  /// Drops documents whose score is less, for good.
  void keep_from(double least) {
    Documents kept;
    scored_.for_each([&](Xapian::docid document) {
      if (scores_[document] >= least) {
        kept.push_back(document);
      } else {
        scored_.erase(document);
      }
    });
    kept_ = std::move(kept);
    only_ = &kept_;
  }

  std::vector<Scored> scored() const {
    std::vector<Scored> all;
    all.reserve(scored_.size());
    scored_.for_each([&](Xapian::docid document) {
      all.push_back({document, words_[document], scores_[document]});
    });
    return all;
  }

 private:
  // The lengths of all documents are read where a good part of them is asked for.
  bool reads_much(const RankedParts& parts) const {
    constexpr std::size_t kPart = 16;
    std::size_t postings = 0;
    for (const RankedWord& word : parts.words) {
      for (const std::string& term : word.terms) postings += database_.get_termfreq(term);
    }
    if (only_ != nullptr) postings = std::min(postings, parts.words.size() * only_->size());
    return postings > collection_.documents() / kPart;
  }

  bool is_wanted(Xapian::docid document) const { return only_ == nullptr || scored_.contains(document); }

  float norm_of(Xapian::docid document) const {
    return norms_ != nullptr ? (*norms_)[document]
                             : collection_.length_norm(database_.get_doclength(document));
  }

  void add_term(const std::string& term, double factor, WordBits bits) {
    const TermFrequency frequency = collection_.frequency(term);
    if (frequency.documents <= 0) return;
    const double weight = factor * weight_of(collection_, frequency);
    for_each_posting(database_, term, only_, [&](const Iterator& at) {
      const Xapian::docid document = *at;
      if (!is_wanted(document)) return;
      const float norm =
          norms_ != nullptr ? (*norms_)[document] : collection_.length_norm(at.get_doclength());
      add(document, score_by(weight, at.get_wdf(), norm), bits);
    });
  }

  static double score_by(double weight, Xapian::termcount count, float norm) {
    const double normalised = static_cast<double>(count) * norm;
    return weight * normalised / (normalised + 1);
  }

  void add(Xapian::docid document, double score, WordBits bits) {
    if (scored_.insert(document)) {
      scores_[document] = score;
      words_[document] = bits;
    } else {
      scores_[document] += score;
      words_[document] |= bits;
    }
  }

  const Collection& collection_;
  const Xapian::Database& database_;
  const Documents* only_;
  Documents kept_;
  Union together_;
  DocumentSet scored_;
  // By document; of those that have no score nothing is written.
  std::unique_ptr<double[]> scores_;
  std::unique_ptr<WordBits[]> words_;
  const std::vector<float>* norms_ = nullptr;
};

/// A part and the most that it can give a document; infinity where that takes reading it.
struct BoundedPart {
  double most = 0;
  const RankedWord* word = nullptr;
  const RankedMark* mark = nullptr;
};

double most_of(const Collection& collection, const RankedWord& word) {
  if (word.terms.size() > 1 || !word.unstemmed.empty()) return std::numeric_limits<double>::infinity();
  const TermFrequency frequency = collection.frequency(word.terms.front());
  return frequency.documents <= 0 ? 0 : std::max(0.0, word.factor * weight_of(collection, frequency));
}

std::vector<BoundedPart> by_falling_most(const Collection& collection, const RankedParts& parts) {
  std::vector<BoundedPart> all;
  for (const RankedWord& word : parts.words) all.push_back({most_of(collection, word), &word, nullptr});
  for (const RankedMark& mark : parts.marks) all.push_back({std::max(0.0, mark.score), nullptr, &mark});
  std::stable_sort(all.begin(), all.end(),
                   [](const BoundedPart& a, const BoundedPart& b) { return a.most > b.most; });
  return all;
}

}  // namespace

WordBits bits_of_word(std::size_t index) {
  return index < std::numeric_limits<WordBits>::digits ? static_cast<WordBits>(1U << index) : WordBits{0};
}

std::vector<Scored> score(const Collection& collection, const RankedParts& parts,
                          const std::optional<std::vector<Xapian::docid>>& only, double min_score) {
  ScoreBoard board(collection, parts, only);
  if (only || min_score <= 0) {
    for (std::size_t i = 0; i < parts.words.size(); ++i) board.add(parts.words[i], bits_of_word(i));
    for (const RankedMark& mark : parts.marks) board.add(mark);
    return board.scored();
  }
  const std::vector<BoundedPart> order = by_falling_most(collection, parts);
  constexpr std::size_t kKeepEvery = 6;
  std::size_t since_kept = 0;
  double left = 0;
  for (const BoundedPart& part : order) left += std::isfinite(part.most) ? part.most : 0;
  for (const BoundedPart& part : order) {
    // Every few parts: looking through what is kept has its price, too.
    if (std::isfinite(part.most) && left < min_score && since_kept++ % kKeepEvery == 0)
      board.keep_from(min_score - left);
    if (part.word != nullptr) {
      board.add(*part.word, bits_of_word(static_cast<std::size_t>(part.word - parts.words.data())));
    } else {
      board.add(*part.mark);
    }
    if (std::isfinite(part.most)) left -= part.most;
  }
  return board.scored();
}

double score_of(const Collection& collection, const RankedParts& parts,
                const std::map<std::string, Xapian::termcount>& counts, Xapian::termcount length) {
  const auto count = [&](const std::string& term) {
    const auto found = counts.find(term);
    return found == counts.end() ? 0U : found->second;
  };
  const double norm = collection.length_norm(length);
  double sum = 0;
  for (const RankedWord& word : parts.words) {
    const std::string& term = word.terms.front();
    const double normalised = count(term) * norm;
    if (normalised > 0)
      sum += word.factor * weight_of(collection, collection.frequency(term)) * normalised / (normalised + 1);
  }
  for (const RankedMark& mark : parts.marks) {
    const bool has_it = std::any_of(mark.terms.begin(), mark.terms.end(),
                                    [&](const std::string& term) { return count(term) > 0; });
    sum += has_it ? mark.score : 0;
  }
  return sum;
}

}  // namespace pressmark
