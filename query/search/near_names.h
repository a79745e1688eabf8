#pragma once

#include <string>
#include <vector>

#include "query/language/query.h"
#include "shared/database/archive.h"

namespace pressmark {

/// A name of the archive that another one may be a slip for.
struct NearName {
  EntityType type = EntityType::person;
  std::string name;  // what the archive calls it
  std::size_t slips = 0;
  unsigned documents = 0;  // of the forms that are near
};

/// The names of which one form has each of the words (folded, `asked_name_words`), or one that is a slip or
/// two away (`slips_allowed`). A few: those of the fewest slips, of most articles first, without what is rare
/// beside another; then those of one slip more that the nearest is rare beside, for that may be a slip
/// itself. Looks at a bounded number of words and names.
std::vector<NearName> near_names(const Archive& archive, EntityType type,
                                 const std::vector<std::string>& words);

/// The same of all types together.
std::vector<NearName> near_names(const Archive& archive, const std::vector<std::string>& words);

/// A name as a query asks for it: `person:"Rosa Ellery"`.
std::string as_query(const NearName& name);

/// Things of which one may have been meant: "a, b or c"; "" if there are none.
std::string one_of(const std::vector<std::string>& things);

/// The names that may have been meant by a leaf that asks for one that the archive lacks, as queries; "" if
/// none is near.
std::string names_meant(const Archive& archive, const Query& leaf);

}  // namespace pressmark
