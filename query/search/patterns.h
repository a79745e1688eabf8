#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "query/language/query.h"
#include "shared/text/words.h"

namespace pressmark {

/// One word of a pattern and how a word of a text can be it.
struct PatternWord {
  /// The same stem, the same word, a word that begins so, one like it (wildcard.h), or a spelling of the same
  /// name.
  enum class Match { stem, exact, prefix, wildcard, spelling };
  Match match = Match::stem;
  std::string folded;
  std::vector<std::string> stems;  // one for each language of the archive
  EntityType entity = EntityType::person;

  friend bool operator==(const PatternWord&, const PatternWord&) = default;
};

/// Words in a row that a query looks for.
using Pattern = std::vector<PatternWord>;

/// Where a pattern stands in a list of words: the first and the one past the last.
struct PatternHit {
  std::size_t pattern = 0;
  std::size_t first = 0, end = 0;
};

/// What a query looks for in titles and texts: its words, phrases and names, but for those that it excludes.
/// Remembers the words that it has looked at: not for use by several threads at once.
class Patterns {
 public:
  /// Nothing.
  Patterns();
  Patterns(Patterns&&) noexcept;
  Patterns& operator=(Patterns&&) noexcept;
  ~Patterns();
  /// Those of a query whose words are stemmed in these languages.
  Patterns(const Query& query, const std::vector<std::string>& languages);

  /// Single words by their stems.
  explicit Patterns(const std::vector<std::string>& stems);

  /// More single words by their stems.
  void add_stems(const std::vector<std::string>& stems);

  /// True if nothing is looked for.
  bool empty() const { return patterns_.empty(); }

  /// The patterns in the words of a text that is stemmed in `language` ("" if nobody knows it), in order.
  std::vector<PatternHit> find(const std::vector<Word>& words, std::string_view language) const;

 private:
  class WordTable;

  WordTable& table_of(std::string_view language) const;

  std::vector<Pattern> patterns_;
  std::vector<std::string> languages_;  // in which words of a text of unknown language may be inflected
  mutable std::map<std::string, std::unique_ptr<WordTable>> tables_;  // by language
};

}  // namespace pressmark
