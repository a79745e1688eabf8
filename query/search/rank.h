#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <xapian.h>

namespace pressmark {

/// The order of an answer: the best first; by day; by site; the longest first.
enum class Sort { relevance, newest, oldest, site, words };

/// Which part of an answer is wanted, and in which order.
struct RankRequest {
  Sort sort = Sort::relevance;
  std::size_t offset = 0;
  std::size_t limit = 10;  // 0: all
  double min_score = 0;    // matches below it do not count
};

/// One match. Without relevance the score is 0.
struct Ranked {
  Xapian::docid document = 0;
  double score = 0;
};

/// The wanted part of an answer, in order, and how many matches there are.
struct Ranking {
  std::size_t total = 0;  // exact
  std::vector<Ranked> hits;
};

/// The id of the article, from its terms.
std::string id_of(const Xapian::Database& database, Xapian::docid document);

/// The matches of a query in order. By relevance: BM25 with k1 1.2 and b 0.75, equal scores newest first,
/// then by id; where no word ranks, newest first. By a value: matches without it last. The answer is that of
/// checking every match: Xapian's matcher can lose a good hit of a ranked OR when it may skip
/// (AndMaybePostList::next in 1.4 and 2.1).
Ranking rank(const Xapian::Database& database, const Xapian::Query& query, const RankRequest& request);

}  // namespace pressmark
