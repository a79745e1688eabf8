#pragma once

#include <map>
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
  /// unstemmed. The database must outlive it.
  QueryWords(const Xapian::Database& database, const std::vector<std::string>& languages, bool unknown);

  /// The distinct stems of a word in all languages, and the word itself.
  std::vector<std::string> stems(std::string_view word) const;

  /// The terms of a word, which count as one: those of its stems that the archive has, else the exact word;
  /// and those of its inflections for articles whose words stand unstemmed.
  RankedWord word(const Word& word, std::string_view prefix);

  /// The term of the exact word.
  static std::string exact(const Word& word, std::string_view prefix);

  /// The words one after the other; unless `exact`, each in any inflection that the archive has.
  Xapian::Query phrase(const std::vector<Word>& words, std::string_view prefix, bool exact);

  /// Every term that begins with `begin`, the most frequent ones if there are too many; `written` is what the
  /// query says.
  std::vector<std::string> beginning(std::string_view written, const std::string& begin);

  /// Those of the languages in which the word is a function word ("die" in German, not in English).
  std::vector<std::string> stop_languages(std::string_view word) const;

  const std::vector<std::string>& languages() const { return languages_; }

  /// What was cut short so far.
  const std::vector<Note>& notes() const { return notes_; }

 private:
  const std::vector<std::string>& inflections(const Word& word, std::string_view prefix);
  std::vector<std::string> scan(std::string_view word, const std::vector<std::string>& by_language,
                                const std::string& begin, std::string_view prefix);
  bool is_inflection(const std::string& candidate, std::string_view word,
                     const std::vector<std::string>& by_language);

  const Xapian::Database& database_;
  std::vector<std::string> languages_;
  const bool unknown_;
  std::vector<Stemmer> stemmers_;
  std::map<std::string, std::vector<std::string>> inflections_;  // by exact term
  std::size_t stemmed_ = 0;
  bool too_many_ = false;
  std::vector<Note> notes_;
};

}  // namespace pressmark
