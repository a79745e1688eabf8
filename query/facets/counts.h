#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <xapian.h>

#include "query/facets/facets.h"
#include "query/facets/timeline.h"
#include "query/language/query.h"
#include "shared/database/archive.h"

namespace pressmark {

/// What is to be counted over the matches of a search.
struct CountRequest {
  std::vector<const Field*> facets;
  std::size_t facet_limit = 10;  // values of each that are told; 0: all
  std::optional<TimeUnit> timeline;

  bool wanted() const { return !facets.empty() || timeline; }
};

/// What was counted.
struct Counts {
  std::vector<Facet> facets;
  std::optional<Timeline> timeline;
  std::vector<Note> notes;

  bool empty() const { return facets.empty() && !timeline; }
};

/// Counts over these documents (rising).
Counts count(const Archive& archive, const CountRequest& request,
             const std::vector<Xapian::docid>& documents);

}  // namespace pressmark
