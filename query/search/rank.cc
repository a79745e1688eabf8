#include "query/search/rank.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <string>

#include "query/search/nearness.h"
#include "shared/database/fields.h"
#include "shared/database/slot_reader.h"

namespace pressmark {
namespace {

// Sums of the same parts in another order come out up to 1e-14 apart.
constexpr double kEqualScores = 1e-9;

/// One match with what orders it.
struct Match {
  Xapian::docid document = 0;
  double score = 0;
  std::size_t group = 0;  // equal scores share one, the best is 0
  std::string key;        // of the value that is sorted by
  std::string day;        // slot 0
  std::string id;
};

void number_groups(std::vector<Match>& matches) {
  for (std::size_t i = 1; i < matches.size(); ++i) {
    const double before = matches[i - 1].score;
    const bool equal = before - matches[i].score <= kEqualScores * before;
    matches[i].group = matches[i - 1].group + (equal ? 0 : 1);
  }
}

// Orders what is alike from `first` to `last` by id, where that touches the window.
template <class Alike>
void order_ties(const Xapian::Database& database, std::vector<Match>& matches, std::size_t begin,
                std::size_t end, Alike alike) {
  for (std::size_t first = 0; first < std::min(end, matches.size());) {
    std::size_t last = first + 1;
    while (last < matches.size() && alike(matches[first], matches[last])) ++last;
    if (last - first > 1 && last > begin) {
      const auto from = matches.begin() + static_cast<std::ptrdiff_t>(first);
      const auto to = matches.begin() + static_cast<std::ptrdiff_t>(last);
      for (auto match = from; match != to; ++match) match->id = id_of(database, match->document);
      std::sort(from, to, [](const Match& a, const Match& b) { return a.id < b.id; });
    }
    first = last;
  }
}

std::vector<Match> matches_of(const std::vector<Scored>& scored) {
  std::vector<Match> matches(scored.size());
  for (std::size_t i = 0; i < scored.size(); ++i) {
    matches[i].document = scored[i].document;
    matches[i].score = scored[i].score;
  }
  return matches;
}

std::vector<Ranked> window(const std::vector<Match>& matches, std::size_t begin, std::size_t end) {
  std::vector<Ranked> hits;
  for (std::size_t i = begin; i < std::min(end, matches.size()); ++i)
    hits.push_back({matches[i].document, matches[i].score});
  return hits;
}

std::size_t end_of(const RankRequest& request) {
  constexpr auto kAll = std::numeric_limits<std::size_t>::max();
  return request.limit == 0 || request.limit > kAll - request.offset ? kAll : request.offset + request.limit;
}

// The score of the last of so many best ones. Most are compared once, with the least of the best so far.
double score_at(const std::vector<Scored>& scored, std::size_t count) {
  std::vector<double> best;
  const auto last = scored.begin() + static_cast<std::ptrdiff_t>(count);
  for (auto one = scored.begin(); one != last; ++one) best.push_back(one->score);
  std::make_heap(best.begin(), best.end(), std::greater<>());
  for (auto one = last; one != scored.end(); ++one) {
    if (one->score <= best.front()) continue;
    std::pop_heap(best.begin(), best.end(), std::greater<>());
    best.back() = one->score;
    std::push_heap(best.begin(), best.end(), std::greater<>());
  }
  return best.front();
}

// Leaves the best ones up to `end`, and all that tie with the last of them.
void keep_best(std::vector<Scored>& scored, std::size_t end) {
  if (end == 0 || end >= scored.size()) return;
  const double least = score_at(scored, end) * (1 - kEqualScores);
  std::erase_if(scored, [&](const Scored& one) { return one.score < least; });
}

// The values of a slot of all matches, which stand in the order of their documents.
void read_values(const Xapian::Database& database, Xapian::valueno slot, std::vector<Match>& matches,
                 std::string Match::*member) {
  SlotReader values(database, slot);
  for (Match& match : matches) match.*member = values.at(match.document);
}

bool by_document(const Match& a, const Match& b) { return a.document < b.document; }

std::vector<Ranked> by_relevance(const Xapian::Database& database, std::vector<Scored> scored,
                                 const RankRequest& request) {
  const std::size_t end = end_of(request);
  keep_best(scored, end);
  std::vector<Match> matches = matches_of(scored);
  std::sort(matches.begin(), matches.end(), by_document);
  read_values(database, kPublishedSlot, matches, &Match::day);
  std::stable_sort(matches.begin(), matches.end(),
                   [](const Match& a, const Match& b) { return a.score > b.score; });
  number_groups(matches);
  std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
    return a.group != b.group ? a.group < b.group : a.day > b.day;
  });
  order_ties(database, matches, request.offset, end,
             [](const Match& a, const Match& b) { return a.group == b.group && a.day == b.day; });
  return window(matches, request.offset, end);
}

// Positions are read of the first matches only: of all of them that would take longer than the rest.
constexpr std::size_t kNearFirst = 30;

// The first matches with what they get for nearness, in order again; the others follow.
void put_near_first(const Collection& collection, const std::vector<std::string>& terms,
                    std::vector<Ranked>& hits) {
  const Nearness nearness(collection, terms);
  if (nearness.empty()) return;
  std::vector<Scored> scored;
  std::map<Xapian::docid, double> near;
  const auto first = static_cast<std::ptrdiff_t>(std::min(kNearFirst, hits.size()));
  for (auto hit = hits.begin(); hit != hits.begin() + first; ++hit) {
    near[hit->document] = nearness.of(hit->document);
    scored.push_back({hit->document, hit->score + near[hit->document]});
  }
  std::vector<Ranked> ordered = by_relevance(collection.database(), std::move(scored), {.limit = 0});
  for (Ranked& hit : ordered) hit.nearness = near[hit.document];
  std::copy(ordered.begin(), ordered.end(), hits.begin());
}

// The window of what is ordered by score and nearness.
std::vector<Ranked> by_relevance_and_nearness(const Collection& collection,
                                              const std::vector<std::string>& terms,
                                              std::vector<Scored> scored, const RankRequest& request) {
  if (terms.size() < 2 || request.offset >= kNearFirst)
    return by_relevance(collection.database(), std::move(scored), request);
  RankRequest from_first = request;
  from_first.offset = 0;
  if (request.limit > 0) from_first.limit = std::max(end_of(request), kNearFirst);
  std::vector<Ranked> hits = by_relevance(collection.database(), std::move(scored), from_first);
  put_near_first(collection, terms, hits);
  const std::size_t begin = std::min(request.offset, hits.size()),
                    end = std::min(end_of(request), hits.size());
  return {hits.begin() + static_cast<std::ptrdiff_t>(begin), hits.begin() + static_cast<std::ptrdiff_t>(end)};
}

bool before(Sort sort, const Match& a, const Match& b) {
  const bool falling = sort != Sort::oldest && sort != Sort::site;
  if (a.key.empty() != b.key.empty()) return b.key.empty();
  if (a.key != b.key) return falling ? a.key > b.key : a.key < b.key;
  return a.day > b.day;
}

Xapian::valueno slot_of(Sort sort) {
  switch (sort) {
    case Sort::site:
      return kSiteSlot;
    case Sort::words:
      return kWordsSlot;
    case Sort::relevance:
    case Sort::newest:
    case Sort::oldest:
      break;
  }
  return kPublishedSlot;
}

std::vector<Ranked> by_value(const Xapian::Database& database, const std::vector<Scored>& scored,
                             const RankRequest& request, bool tells_scores) {
  std::vector<Match> matches = matches_of(scored);
  for (Match& match : matches) match.score = tells_scores ? match.score : 0;
  read_values(database, slot_of(request.sort), matches, &Match::key);
  read_values(database, kPublishedSlot, matches, &Match::day);
  std::stable_sort(matches.begin(), matches.end(),
                   [&](const Match& a, const Match& b) { return before(request.sort, a, b); });
  const std::size_t end = end_of(request);
  order_ties(database, matches, request.offset, end,
             [](const Match& a, const Match& b) { return a.key == b.key && a.day == b.day; });
  return window(matches, request.offset, end);
}

// Both stand in the order of their documents. Gives how many were left out.
std::size_t leave_out(std::vector<Scored>& scored, const std::vector<Xapian::docid>& doubles) {
  if (doubles.empty()) return 0;
  return std::erase_if(scored, [next = doubles.begin(), end = doubles.end()](const Scored& one) mutable {
    next = std::lower_bound(next, end, one.document);
    return next != end && *next == one.document;
  });
}

void leave_out_unwanted(const RankedQuery& query, double least, std::vector<Scored>& scored) {
  if (least <= 0 && !query.must_score && query.excluded.empty()) return;
  std::erase_if(scored, [&](const Scored& one) {
    if (one.score < least || (query.must_score && one.score <= 0)) return true;
    return std::find(query.excluded.begin(), query.excluded.end(), one.document) != query.excluded.end();
  });
}

std::vector<Xapian::docid> documents_of(const std::vector<Scored>& scored) {
  std::vector<Xapian::docid> documents;
  documents.reserve(scored.size());
  for (const Scored& one : scored) documents.push_back(one.document);
  return documents;
}

}  // namespace

std::string id_of(const Xapian::Database& database, Xapian::docid document) {
  auto term = database.termlist_begin(document);
  term.skip_to("Q");
  if (term == database.termlist_end(document) || (*term)[0] != 'Q') return "";
  return (*term).substr(1);
}

std::vector<Xapian::docid> matching_documents(const Xapian::Database& database, const Xapian::Query& query) {
  if (database.get_doccount() == 0 || query.empty()) return {};
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  const Xapian::MSet found = enquire.get_mset(0, database.get_doccount(), database.get_doccount());
  std::vector<Xapian::docid> documents;
  documents.reserve(found.size());
  for (auto hit = found.begin(); hit != found.end(); ++hit) documents.push_back(*hit);
  std::sort(documents.begin(), documents.end());
  return documents;
}

Ranking rank(const Collection& collection, const RankedQuery& query, const RankRequest& request) {
  if (collection.documents() == 0) return {};
  using Match = RankedQuery::Match;
  std::optional<std::vector<Xapian::docid>> only;
  if (query.match != Match::parts) only = matching_documents(collection.database(), query.matching);
  const bool needs_scores = request.sort == Sort::relevance || request.min_score > 0 || query.must_score ||
                            query.match == Match::parts;
  const double least = request.min_score * (1 - kEqualScores);
  std::vector<Scored> scored = score(collection, needs_scores ? query.parts : RankedParts(), only, least);
  Ranking ranking;
  leave_out_unwanted(query, least, scored);
  ranking.doubles = leave_out(scored, collection.doubles());
  if (query.revise) {
    query.revise(scored);
    leave_out_unwanted(query, least, scored);
  }
  ranking.total = scored.size();
  if (request.all_matches) ranking.matches = documents_of(scored);
  ranking.hits = request.sort == Sort::relevance
                     ? by_relevance_and_nearness(collection, query.near, std::move(scored), request)
                     : by_value(collection.database(), scored, request, query.must_score);
  return ranking;
}

}  // namespace pressmark
