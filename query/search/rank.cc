#include "query/search/rank.h"

#include <algorithm>
#include <limits>
#include <string>

#include "shared/database/fields.h"

namespace pressmark {
namespace {

// Okapi BM25 as Robertson and Zaragoza (2009) recommend it; k3 and the minimal length are Xapian's.
constexpr double kK1 = 1.2, kK2 = 0, kK3 = 1, kB = 0.75, kMinimalLength = 0.5;

// Over several databases equal scores come out up to 1e-14 apart.
constexpr double kEqualScores = 1e-9;

// Matches fetched past the cut at first: enough for most ties.
constexpr std::size_t kSpare = 30;

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

std::vector<Match> matches_of(const Xapian::MSet& found) {
  std::vector<Match> matches;
  matches.reserve(found.size());
  for (auto hit = found.begin(); hit != found.end(); ++hit) {
    Match match;
    match.document = *hit;
    match.score = hit.get_weight();
    matches.push_back(std::move(match));
  }
  return matches;
}

Ranking window(std::size_t total, const std::vector<Match>& matches, std::size_t begin, std::size_t end) {
  Ranking ranking;
  ranking.total = total;
  for (std::size_t i = begin; i < std::min(end, matches.size()); ++i) {
    ranking.hits.push_back({matches[i].document, matches[i].score});
  }
  return ranking;
}

std::size_t end_of(const RankRequest& request) {
  constexpr auto kAll = std::numeric_limits<std::size_t>::max();
  return request.limit == 0 || request.limit > kAll - request.offset ? kAll : request.offset + request.limit;
}

// Fetches until the score at the cut has ended, so that all its ties are there.
Xapian::MSet fetch_past(Xapian::Enquire& enquire, Xapian::doccount documents, std::size_t end) {
  std::size_t wanted = end > documents ? documents : end + kSpare;
  for (;;) {
    const auto count = static_cast<Xapian::doccount>(std::min<std::size_t>(wanted, documents));
    Xapian::MSet found = enquire.get_mset(0, count, documents);
    if (found.size() < count || count == documents) return found;
    const double cut = found[static_cast<Xapian::doccount>(end - 1)].get_weight();
    const double last = found[count - 1].get_weight();
    if (cut - last > kEqualScores * cut) return found;
    wanted *= 4;
  }
}

// Those of at least the score, best first. Xapian's own cut-off would let its matcher skip.
std::vector<Match> scored_matches(const Xapian::Database& database, Xapian::Enquire& enquire,
                                  const RankRequest& request, std::size_t& total) {
  enquire.set_weighting_scheme(Xapian::BM25Weight(kK1, kK2, kK3, kB, kMinimalLength));
  const bool all = request.min_score > 0;
  const std::size_t end = all ? database.get_doccount() : end_of(request);
  const Xapian::MSet found = fetch_past(enquire, database.get_doccount(), end);
  std::vector<Match> matches = matches_of(found);
  total = found.get_matches_estimated();
  if (!all) return matches;
  const double least = request.min_score * (1 - kEqualScores);
  const auto cut =
      std::find_if(matches.begin(), matches.end(), [&](const Match& match) { return match.score < least; });
  matches.erase(cut, matches.end());
  total = matches.size();
  return matches;
}

Ranking by_relevance(const Xapian::Database& database, Xapian::Enquire& enquire, const RankRequest& request) {
  std::size_t total = 0;
  std::vector<Match> matches = scored_matches(database, enquire, request, total);
  number_groups(matches);
  for (Match& match : matches) match.day = database.get_document(match.document).get_value(kPublishedSlot);
  std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
    return a.group != b.group ? a.group < b.group : a.day > b.day;
  });
  const std::size_t end = end_of(request);
  order_ties(database, matches, request.offset, end,
             [](const Match& a, const Match& b) { return a.group == b.group && a.day == b.day; });
  return window(total, matches, request.offset, end);
}

// The values of a slot of all matches, which stand in the order of their documents.
void read_values(const Xapian::Database& database, Xapian::valueno slot, std::vector<Match>& matches,
                 std::string Match::*member) {
  auto value = database.valuestream_begin(slot);
  const auto last = database.valuestream_end(slot);
  for (Match& match : matches) {
    if (value == last) return;
    value.skip_to(match.document);
    if (value != last && value.get_docid() == match.document) match.*member = *value;
  }
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

std::vector<Match> unscored_matches(const Xapian::Database& database, Xapian::Enquire& enquire) {
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  return matches_of(enquire.get_mset(0, database.get_doccount(), database.get_doccount()));
}

Ranking by_value(const Xapian::Database& database, Xapian::Enquire& enquire, const RankRequest& request) {
  std::size_t total = 0;
  std::vector<Match> matches = request.min_score > 0 ? scored_matches(database, enquire, request, total)
                                                     : unscored_matches(database, enquire);
  std::sort(matches.begin(), matches.end(),
            [](const Match& a, const Match& b) { return a.document < b.document; });
  read_values(database, slot_of(request.sort), matches, &Match::key);
  read_values(database, kPublishedSlot, matches, &Match::day);
  std::stable_sort(matches.begin(), matches.end(),
                   [&](const Match& a, const Match& b) { return before(request.sort, a, b); });
  const std::size_t end = end_of(request);
  order_ties(database, matches, request.offset, end,
             [](const Match& a, const Match& b) { return a.key == b.key && a.day == b.day; });
  return window(matches.size(), matches, request.offset, end);
}

}  // namespace

std::string id_of(const Xapian::Database& database, Xapian::docid document) {
  auto term = database.termlist_begin(document);
  term.skip_to("Q");
  if (term == database.termlist_end(document) || (*term)[0] != 'Q') return "";
  return (*term).substr(1);
}

Ranking rank(const Xapian::Database& database, const Xapian::Query& query, const RankRequest& request) {
  if (database.get_doccount() == 0 || query.empty()) return {};
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  if (request.sort != Sort::relevance) return by_value(database, enquire, request);
  return by_relevance(database, enquire, request);
}

}  // namespace pressmark
