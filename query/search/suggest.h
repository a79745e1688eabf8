#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace pressmark {

/// How many slips a word of so many letters may have: none if it is near too many others, two from six
/// letters on.
std::size_t slips_allowed(std::size_t letters);

/// A word of the archive that another one may be a slip for.
struct NearWord {
  std::string word;
  std::size_t slips = 0;
  Xapian::doccount documents = 0;
};

/// The words that stand behind `prefix` in terms of the archive, have as many slips as are allowed and begin
/// with the same two letters; those of the fewest slips, then of most articles, first, at most `most`. The
/// word itself is one of them if the archive has it. Looks at a bounded number of terms.
std::vector<NearWord> near_words(const Xapian::Database& database, std::string_view prefix,
                                 std::string_view word, std::size_t most);

/// The first of them, of the words behind `prefix` ("" for those of the text); "" if there is none. For words
/// that the archive lacks.
std::string suggestion_for(const Xapian::Database& database, std::string_view word,
                           std::string_view prefix = "");

}  // namespace pressmark
