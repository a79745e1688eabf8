#pragma once

#include <optional>
#include <string>
#include <vector>

#include "query/language/query.h"
#include "query/search/explain_score.h"
#include "query/search/patterns.h"
#include "query/search/rank.h"
#include "query/search/snippet.h"
#include "shared/article/article.h"
#include "shared/database/archive.h"

namespace pressmark {

/// What a search found: the hits of the asked window, in order, and what must be said.
struct SearchResult {
  Ranking ranking;
  Patterns patterns;         // what to mark in the hits
  RankedParts parts;         // what ranked them
  bool by_likeness = false;  // `similar:` is among it
  double own_score = 1;      // a score is the share of this
  std::vector<Note> notes;
};

/// One hit as it is shown.
struct Hit {
  std::size_t rank = 0;  // from 1, over the whole answer
  double score = 0;
  Article article;
  Marks title_marks;
  Snippet snippet;
  std::optional<std::vector<Earned>> earned = {};  // what the score is made of, where that was asked for
};

/// Searches the archive. Sorting by relevance where nothing ranks is sorting by date, and said so.
SearchResult search(const Archive& archive, const Query& query, const RankRequest& request);

/// How much of a hit is wanted: `id` and source id alone, the article (`row`), or also snippet and names
/// (`full`).
enum class Detail { id, row, full };

/// What the score of a hit is made of, the most first.
std::vector<Earned> earned_by(const Archive& archive, const SearchResult& found, const Ranked& ranked);

/// Reads a hit. `rank` is its place in the whole answer. Of the names it keeps the ten most mentioned, with
/// what the archive calls them.
Hit read_hit(const Archive& archive, const Ranked& ranked, std::size_t rank, const Patterns& patterns,
             Detail detail);

/// How many articles a part of the query finds alone; if it finds none, what may have been meant.
struct PartCount {
  std::string part;
  std::size_t documents = 0;
  std::string suggestion;
  std::string hint = {};  // what the archive has instead, in words
};

/// The parts of a query that found nothing, in order.
std::vector<PartCount> count_parts(const Archive& archive, const Query& query);

}  // namespace pressmark
