#include "query/search/rank.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <string>

#include "shared/database/fields.h"
#include "shared/database/slot_reader.h"

namespace pressmark {
namespace {

// Sums of the same parts in another order come out up to 1e-14 apart.
constexpr double kEqualScores = 1e-9;

/// One match with what orders it.
struct Match {
  Xapian::docid document = 0;
  WordBits words = 0;
  double score = 0;
  double nearness = 0;    // of the score
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
    matches[i].words = scored[i].words;
    matches[i].score = scored[i].score;
  }
  return matches;
}

std::vector<Ranked> window(const std::vector<Match>& matches, std::size_t begin, std::size_t end) {
  std::vector<Ranked> hits;
  for (std::size_t i = begin; i < std::min(end, matches.size()); ++i)
    hits.push_back({matches[i].document, matches[i].score, matches[i].nearness});
  return hits;
}

std::size_t end_of(const RankRequest& request) {
  constexpr auto kAll = std::numeric_limits<std::size_t>::max();
  return request.limit == 0 || request.limit > kAll - request.offset ? kAll : request.offset + request.limit;
}

/// The best of scores, up to a number of them.
class BestScores {
 public:
  explicit BestScores(std::size_t count) : count_(count) {}

  bool full() const { return best_.size() >= count_; }
  double least() const { return best_.front(); }

  // Most are compared once, with the least of the best so far.
  void add(double score) {
    if (!full()) {
      best_.push_back(score);
      std::push_heap(best_.begin(), best_.end(), std::greater<>());
    } else if (score > least()) {
      std::pop_heap(best_.begin(), best_.end(), std::greater<>());
      best_.back() = score;
      std::push_heap(best_.begin(), best_.end(), std::greater<>());
    }
  }

 private:
  std::size_t count_;
  std::vector<double> best_;
};

// Leaves the best ones up to `end`, and all that tie with the last of them.
void keep_best(std::vector<Scored>& scored, std::size_t end) {
  if (end == 0 || end >= scored.size()) return;
  BestScores best(end);
  for (const Scored& one : scored) best.add(one.score);
  const double least = best.least() * (1 - kEqualScores);
  std::erase_if(scored, [&](const Scored& one) { return one.score < least; });
}

// The values of a slot of all matches, which stand in the order of their documents.
void read_values(const Xapian::Database& database, Xapian::valueno slot, std::vector<Match>& matches,
                 std::string Match::*member) {
  SlotReader values(database, slot);
  for (Match& match : matches) match.*member = values.at(match.document);
}

// The days of those whose score is that of a neighbour. Reading one takes longer than ordering.
void read_days_of_equals(const Xapian::Database& database, std::vector<Match>& matches) {
  std::vector<Match*> equals;
  for (std::size_t i = 0; i < matches.size(); ++i) {
    const bool before = i > 0 && matches[i - 1].group == matches[i].group;
    const bool after = i + 1 < matches.size() && matches[i + 1].group == matches[i].group;
    if (before || after) equals.push_back(&matches[i]);
  }
  std::sort(equals.begin(), equals.end(),
            [](const Match* a, const Match* b) { return a->document < b->document; });
  SlotReader days(database, kPublishedSlot);
  for (Match* match : equals) match->day = days.at(match->document);
}

// By score, equal ones by day, then by id where that touches the window.
void order_by_score(const Xapian::Database& database, std::vector<Match>& matches, std::size_t begin,
                    std::size_t end) {
  std::sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
    return a.score != b.score ? a.score > b.score : a.document < b.document;
  });
  number_groups(matches);
  read_days_of_equals(database, matches);
  std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
    return a.group != b.group ? a.group < b.group : a.day > b.day;
  });
  order_ties(database, matches, begin, end,
             [](const Match& a, const Match& b) { return a.group == b.group && a.day == b.day; });
}

// Positions are read of the first matches only: of all of them that would take longer than the rest.
constexpr std::size_t kNearFirst = 30;

// Gives the first matches, which stand in order, what they get for nearness, and orders them anew; the others
// follow. What cannot come before `end` is not looked at.
void put_near_first(const Collection& collection, const Nearness& nearness, std::vector<Match>& matches,
                    std::size_t end) {
  const auto last = matches.begin() + static_cast<std::ptrdiff_t>(std::min(kNearFirst, matches.size()));
  std::vector<Match> first(matches.begin(), last);
  BestScores best(end);
  for (Match& match : first) {
    match.group = 0;
    if (best.full() && match.score + nearness.most(match.words) < best.least() * (1 - kEqualScores)) continue;
    match.nearness = nearness.of(match.document, match.words);
    match.score += match.nearness;
    best.add(match.score);
  }
  order_by_score(collection.database(), first, 0, end);
  std::copy(first.begin(), first.end(), matches.begin());
}

std::vector<Ranked> by_relevance(const Collection& collection, const std::vector<PlacedWord>& near,
                                 std::vector<Scored> scored, const RankRequest& request) {
  const std::size_t end = end_of(request);
  const Nearness nearness(collection, request.offset < kNearFirst ? near : std::vector<PlacedWord>());
  const bool near_first = !nearness.empty();
  const std::size_t kept = near_first ? std::max(end, kNearFirst) : end;
  keep_best(scored, kept);
  std::vector<Match> matches = matches_of(scored);
  order_by_score(collection.database(), matches, near_first ? 0 : request.offset, kept);
  if (near_first) put_near_first(collection, nearness, matches, end);
  return window(matches, request.offset, end);
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

// Leaves the first ones up to `end`, and all that tie with the last of them, in the order that they were in.
void keep_first(Sort sort, std::vector<Match>& matches, std::size_t end) {
  if (end == 0 || end >= matches.size()) return;
  std::vector<const Match*> order;
  order.reserve(matches.size());
  for (const Match& match : matches) order.push_back(&match);
  const auto last = order.begin() + static_cast<std::ptrdiff_t>(end - 1);
  std::nth_element(order.begin(), last, order.end(),
                   [&](const Match* a, const Match* b) { return before(sort, *a, *b); });
  const Match least = **last;
  std::erase_if(matches, [&](const Match& match) { return before(sort, least, match); });
}

std::vector<Ranked> by_value(const Xapian::Database& database, const std::vector<Scored>& scored,
                             const RankRequest& request, bool tells_scores) {
  std::vector<Match> matches = matches_of(scored);
  for (Match& match : matches) match.score = tells_scores ? match.score : 0;
  read_values(database, kPublishedSlot, matches, &Match::day);
  if (slot_of(request.sort) == kPublishedSlot) {
    for (Match& match : matches) match.key = match.day;
  } else {
    read_values(database, slot_of(request.sort), matches, &Match::key);
  }
  const std::size_t end = end_of(request);
  keep_first(request.sort, matches, end);
  std::stable_sort(matches.begin(), matches.end(),
                   [&](const Match& a, const Match& b) { return before(request.sort, a, b); });
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
                     ? by_relevance(collection, query.near, std::move(scored), request)
                     : by_value(collection.database(), scored, request, query.must_score);
  return ranking;
}

}  // namespace pressmark
