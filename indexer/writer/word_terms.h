#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "shared/text/stem.h"

namespace pressmark {

/// Collects the words of one document, so that each distinct word is folded and stemmed once however often it
/// stands.
class WordTerms {
 public:
  explicit WordTerms(std::string_view language);

  /// Adds the words of `text` under the prefixes, at the next positions.
  void add(std::string_view text, const std::vector<std::string_view>& prefixes);

  /// Leaves a gap that no phrase bridges.
  void gap() { position_ += kGap; }

  /// Puts the terms into the document: exact words with positions, "Z" + prefix + stem without; stop words
  /// weigh nothing (wdf 0).
  void put(Xapian::Document& document) const;

 private:
  static constexpr Xapian::termpos kGap = 100;

  struct Occurrences {
    std::map<std::string, std::vector<Xapian::termpos>, std::less<>> by_prefix;
  };
  void add_bigram(std::string_view left, std::string_view right, std::string_view prefix);

  std::string language_;
  Stemmer stemmer_;
  Xapian::termpos position_ = 0;
  std::unordered_map<std::string, Occurrences> words_;  // by the word as written
  std::map<std::string, Xapian::termcount> bigrams_;
};

}  // namespace pressmark
