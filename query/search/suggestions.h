#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "query/language/query.h"
#include "shared/database/archive.h"

namespace pressmark {

/// How many articles a query finds.
std::size_t count_of(const Archive& archive, const Query& query);

/// What may have been meant by the parts of a query that found nothing: names of the archive that are near a
/// word and its neighbour, then words. Only what the archive lacks is thought to be a slip.
class Suggestions {
 public:
  /// `leaves` are all parts, in order; they and the archive must outlive it.
  Suggestions(const Archive& archive, const std::vector<const Query*>& leaves);

  /// For the part at a place, which finds nothing alone: "a, b or c" in the language of queries; "" if
  /// nothing is near. A name that was given for another part is not given again. A bounded number of looks at
  /// the archive is taken for all parts together; later ones get nothing.
  std::string of_part(std::size_t at);

 private:
  struct MendedPhrase {
    bool lacks_word = false;         // one of its words stands in no article
    std::vector<std::string> meant;  // queries
  };

  void add_names(const std::vector<std::string>& words, std::vector<std::string>& meant);
  std::vector<std::string> word_and_neighbour(std::size_t at, bool before) const;
  MendedPhrase mend(const Query& phrase);
  std::string other_word(const Query& leaf, std::string_view word);

  const Archive& archive_;
  const std::vector<const Query*>& leaves_;
  int looks_;                                 // that are left
  std::set<std::vector<std::string>> asked_;  // words of names
  std::set<std::string> told_;                // names
};

}  // namespace pressmark
