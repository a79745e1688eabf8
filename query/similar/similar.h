#pragma once

#include <optional>
#include <string>
#include <vector>

#include "query/language/query.h"
#include "query/search/likeness.h"
#include "query/search/search.h"
#include "shared/database/archive.h"

namespace pressmark {

/// What neighbours of which articles are wanted.
struct SimilarRequest {
  std::vector<GivenArticle> like;         // one or more
  std::vector<GivenArticle> unlike = {};  // articles like these are pushed away
  std::string within = {};                // "30d": published at most so long before or after one of `like`
  std::optional<Query> filter = {};       // only articles that match this too
  std::optional<double> min_share = {};   // 0 to 1; the calibrated one without it
  RankRequest rank = {};
};

/// The neighbours, and what they were looked for by.
struct SimilarResult {
  SearchResult found;
  TellingTerms telling;
};

/// Articles like the given ones: those that share their telling words and names. A score is the share of the
/// given article's own score, 0 to 1; with `unlike` less the share of the own score of those. The given
/// articles themselves are no hits, and no term is chosen that only they have. Below the share nothing is
/// listed or counted, nor what is nearer to `unlike` than to `like`, which a note counts.
SimilarResult similar_to(const Archive& archive, const SimilarRequest& request);

}  // namespace pressmark
