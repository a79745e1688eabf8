#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "query/language/query.h"
#include "shared/text/stem.h"
#include "shared/text/words.h"

namespace pressmark {

/// Terms for words of a query, in the languages of one archive. Not for use by several threads at once.
class QueryWords {
 public:
  QueryWords(const Xapian::Database& database, const std::vector<std::string>& languages);

  /// The distinct stems of a word in all languages, and the word itself.
  std::vector<std::string> stems(std::string_view word) const;

  /// A word as a ranked query: any of its stems counts as one term.
  Xapian::Query word(const Word& word, std::string_view prefix) const;

  /// The exact word.
  Xapian::Query exact(const Word& word, std::string_view prefix) const;

  /// The words one after the other; unless `exact`, each in any inflection that the archive has.
  Xapian::Query phrase(const std::vector<Word>& words, std::string_view prefix, bool exact);

  /// Every word that begins with `beginning`, the most frequent ones if there are too many.
  Xapian::Query beginning(std::string_view beginning, std::string_view prefix);

  /// Those of the languages in which the word is a function word ("die" in German, not in English).
  std::vector<std::string> stop_languages(std::string_view word) const;

  const std::vector<std::string>& languages() const { return languages_; }

  /// What was cut short so far.
  const std::vector<Note>& notes() const { return notes_; }

 private:
  const std::vector<std::string>& inflections(const Word& word, std::string_view prefix);
  std::vector<std::string> scan(const std::vector<std::string>& by_language, const std::string& begin,
                                std::string_view prefix);

  const Xapian::Database& database_;
  std::vector<std::string> languages_;
  std::vector<Stemmer> stemmers_;
  std::map<std::string, std::vector<std::string>> inflections_;  // by exact term
  std::size_t scanned_ = 0;
  std::vector<Note> notes_;
};

}  // namespace pressmark
