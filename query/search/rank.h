#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include <xapian.h>

#include "query/search/nearness.h"
#include "query/search/score.h"
#include "shared/database/collection.h"

namespace pressmark {

/// The order of an answer: the best first; by day; by site; the longest first.
enum class Sort { relevance, newest, oldest, site, words };

/// Which part of an answer is wanted, and in which order.
struct RankRequest {
  Sort sort = Sort::relevance;
  std::size_t offset = 0;
  std::size_t limit = 10;    // 0: all
  double min_score = 0;      // matches below it do not count
  bool words_alone = false;  // fields and nearness rank nothing
  bool all_matches = false;  // tell them all, for counts over them
};

/// What is looked for: which documents match, and what ranks them.
struct RankedQuery {
  /// What a document must be to match: one that `matching` finds, or one that has one of the parts.
  enum class Match { query, parts };

  Xapian::Query matching;
  RankedParts parts;
  Match match = Match::query;
  bool must_score = false;                   // what scores nothing is no match
  std::vector<PlacedWord> near = {};         // words that tell more near each other
  std::vector<Xapian::docid> excluded = {};  // these never match
  /// Looks at the matches before they are ordered: may drop some, or change scores.
  std::function<void(std::vector<Scored>&)> revise = {};
};

/// One match. Without relevance the score is 0.
struct Ranked {
  Xapian::docid document = 0;
  double score = 0;
  double nearness = 0;  // of the score, what it has for words that stand near each other
};

/// The wanted part of an answer, in order, and how many matches there are.
struct Ranking {
  std::size_t total = 0;    // exact
  std::size_t doubles = 0;  // matches that are another one in another database, and do not count
  std::vector<Ranked> hits;
  std::vector<Xapian::docid> matches = {};  // all of them, rising, where that was asked for
};

/// The id of the article, from its terms.
std::string id_of(const Xapian::Database& database, Xapian::docid document);

/// The numbers of the documents that match, rising.
std::vector<Xapian::docid> matching_documents(const Xapian::Database& database, const Xapian::Query& query);

/// The matches of a query in order. By relevance: by score (score.h), equal ones newest first, then by id;
/// the first thirty then get what they have for words near each other (nearness.h), and are ordered anew. By
/// a value: matches without it last, and no scores but those that make a match. Every match is looked at:
/// Xapian's matcher can lose a good hit of a ranked OR when it may skip (AndMaybePostList::next in 1.4
/// and 2.1). The doubles of the collection are no matches.
Ranking rank(const Collection& collection, const RankedQuery& query, const RankRequest& request);

}  // namespace pressmark
