#pragma once

#include <optional>
#include <string>
#include <vector>

#include "query/language/query.h"
#include "query/search/search.h"
#include "shared/database/archive.h"

namespace pressmark {

/// What neighbours of an article are wanted.
struct SimilarRequest {
  RankRequest rank;
  std::optional<double> min_share;  // 0 to 1; the calibrated one without it
  std::optional<Query> filter;      // only articles that match this too
};

/// Articles like this one: those that share its telling words and names. A score is the share of the
/// article's own score, 0 to 1. The article itself is no hit; neither are words that no other article has.
/// Below the share nothing is listed or counted, but in an archive so small that shares mean nothing, which a
/// note says.
SearchResult similar_to(const Archive& archive, Xapian::docid document, const SimilarRequest& request);

}  // namespace pressmark
