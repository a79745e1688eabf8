#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

namespace pressmark {

/// In how many documents a term stands, and how often in all.
struct TermFrequency {
  double documents = 0, occurrences = 0;
};

/// What ranking asks of a whole database, read once. Not for use by several threads at once.
class Collection {
 public:
  /// `doubles` (rising) are documents that do not count.
  explicit Collection(Xapian::Database database, std::vector<Xapian::docid> doubles = {});

  const Xapian::Database& database() const { return database_; }
  Xapian::doccount documents() const { return documents_; }
  const std::vector<Xapian::docid>& doubles() const { return doubles_; }

  /// Of a term; read once of those that queries have again and again.
  TermFrequency frequency(const std::string& term) const;

  /// How much one occurrence of a word counts in a document of this length: normalisation 2 of Amati and van
  /// Rijsbergen (2002), log2(1 + c * average length / length) with c = 0.65.
  float length_norm(Xapian::termcount length) const;

  /// The same by the number of the document. Read at the first call, in time with the number of documents.
  const std::vector<float>& length_norms() const;
  bool has_length_norms() const { return !length_norms_.empty(); }

  /// True for the numbers of documents that count and have no language. Read at the first call.
  const std::vector<bool>& unknown_language() const;

 private:
  TermFrequency read_frequency(const std::string& term) const;

  Xapian::Database database_;
  std::vector<Xapian::docid> doubles_;
  mutable std::unordered_map<std::string, TermFrequency> frequencies_;
  Xapian::doccount documents_ = 0;
  double average_length_ = 0;
  mutable std::vector<float> length_norms_;
  mutable std::vector<bool> unknown_language_;
};

}  // namespace pressmark
