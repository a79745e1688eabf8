#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <xapian.h>

#include "shared/database/archive.h"
#include "shared/database/fields.h"

namespace pressmark {

/// A value of a field and how many articles have it.
struct FacetCount {
  std::string name;
  std::size_t count = 0;
};

/// The values of one field over a set of articles. An article counts once for each of its values.
struct Facet {
  const Field* field = nullptr;
  std::vector<FacetCount> counts;  // falling, then by name
  std::size_t distinct = 0;        // values in all
  std::size_t without = 0;         // articles that have none
};

/// The fields that can be counted: those whose values stand in a slot, in the order of the table.
std::vector<const Field*> facet_fields();

/// Counts the values of the field in these documents (rising). Names are what the archive calls them: all
/// forms of a name count as one. `limit`: the values to tell (0: all).
Facet count_facet(const Archive& archive, const Field& field, const std::vector<Xapian::docid>& documents,
                  std::size_t limit);

}  // namespace pressmark
