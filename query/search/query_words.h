#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "query/language/query.h"
#include "query/search/score.h"
#include "shared/text/stem.h"
#include "shared/text/words.h"

namespace pressmark {

/// Terms for words of a query, in the languages of one archive. Not for use by several threads at once.
class QueryWords {
 public:
  /// `languages` as ISO 639-1 codes; `unknown`: there are articles of none of them, whose words stand
  /// unstemmed; `words`: how many different words will be asked for, which share the work that one query may
  /// make. The collection must outlive it.
  QueryWords(const Collection& collection, std::vector<std::string> languages, bool unknown,
             std::size_t words);

  /// The distinct stems of a word in all languages, and the word itself.
  std::vector<std::string> stems(std::string_view word) const;

  /// The terms of its stems that the archive has.
  std::vector<std::string> stem_terms(const Word& word, std::string_view prefix) const;

  /// The terms of a word, which count as one: those of its stems that the archive has, else the exact word;
  /// and those of its inflections for articles whose words stand unstemmed.
  RankedWord word(const Word& word, std::string_view prefix);

  /// The term of the exact word.
  static std::string exact(const Word& word, std::string_view prefix);

  /// The words one after the other; unless `exact`, each in any inflection that the archive has.
  Xapian::Query phrase(const std::vector<Word>& words, std::string_view prefix, bool exact);

  /// The terms of the exact words that are the word: in any inflection that the archive has, unless `exact`.
  std::vector<std::string> forms(const Word& word, std::string_view prefix, bool exact);

  /// Those of the languages in which the word is a function word ("die" in German, not in English).
  std::vector<std::string> stop_languages(std::string_view word) const;

  const std::vector<std::string>& languages() const { return languages_; }

  /// What was cut short so far.
  std::optional<Note> note() const;

 private:
  /// A word and its stems in the languages that may have it.
  struct Stems {
    std::string_view word;
    std::vector<std::size_t> languages;
    std::vector<std::string> stems;  // of each of them
  };

  bool is_there(const std::string& term) const { return collection_.frequency(term).documents > 0; }
  const std::vector<std::string>& inflections(const Word& word, std::string_view prefix);
  std::vector<std::size_t> stemmers_for(std::string_view word) const;
  std::vector<std::string> scan(const Stems& stems, const std::string& begin, std::string_view prefix,
                                std::size_t& left);
  bool is_inflection(const std::string& candidate, const Stems& stems, std::size_t& left) const;

  const Collection& collection_;
  std::vector<std::string> languages_;
  const bool unknown_;
  std::vector<Stemmer> stemmers_;
  std::map<std::string, std::vector<std::string>> inflections_;  // by exact term
  const std::size_t share_;             // candidates that may be stemmed for one word
  std::vector<std::string> cut_short_;  // words that took more
};

}  // namespace pressmark
