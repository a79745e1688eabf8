#include "query/search/rank.h"

#include <xapian.h>

#include "shared/database/fields.h"
#include "tests/support/catch.h"

using namespace pressmark;

namespace {

using Ids = std::vector<std::string>;

// A database in memory whose documents have an id, terms and perhaps a day.
class Documents {
 public:
  void add(const std::string& id, const std::vector<std::string>& terms, const std::string& day = "",
           int filler = 0) {
    Xapian::Document document;
    if (filler > 0) document.add_term("filler", static_cast<Xapian::termcount>(filler));
    document.add_boolean_term("Q" + id);
    for (const std::string& term : terms) document.add_term(term);
    if (!day.empty()) document.add_value(kPublishedSlot, day);
    database_.add_document(document);
  }

  Xapian::Database& database() { return database_; }

  Ranking ranking(const RankedQuery& query, const RankRequest& request) const {
    return rank(Collection(database_), query, request);
  }

  Ids order(const RankedQuery& query, const RankRequest& request) const {
    Ids ids;
    for (const Ranked& hit : ranking(query, request).hits) ids.push_back(id_of(database_, hit.document));
    return ids;
  }

 private:
  Xapian::WritableDatabase database_{"", Xapian::DB_BACKEND_INMEMORY};
};

RankedParts words(const Ids& terms) {
  RankedParts parts;
  for (const std::string& term : terms) parts.words.push_back({{term}});
  return parts;
}

RankedQuery any_of(const Ids& terms) { return {{}, words(terms), RankedQuery::Match::parts}; }

std::string numbered(int number) {
  const std::string digits = std::to_string(number);
  return std::string(3 - digits.size(), '0') + digits;
}

}  // namespace

// Xapian's own matcher loses the second of them: in AndMaybePostList::next of Xapian 1.4 and 2.1 the end of
// one list makes the other jump over its next document.
TEST_CASE("what only ranks makes no match, and no match is lost", "[search]") {
  constexpr int kDocuments = 400;
  Documents documents;
  for (int i = 1; i <= kDocuments; ++i) {
    std::vector<std::string> terms{i < kDocuments ? "b" : "other"};
    if (i <= kDocuments / 5) terms.push_back("c");
    if (i == kDocuments / 2 || i >= kDocuments * 9 / 10) terms.push_back("a");
    documents.add(numbered(i), terms, "", 300 + i);
  }
  const Xapian::Query either(Xapian::Query::OP_OR, Xapian::Query("b"), Xapian::Query("c"));
  const RankedQuery query{either, words({"b", "c", "a"})};
  const Ids best = documents.order(query, {.limit = 10});
  REQUIRE(best.size() == 10);
  CHECK(best[0] == "200");
  CHECK(documents.ranking(query, {}).total == kDocuments - 1);
  RankedQuery both{either, words({"a"})};
  both.must_score = true;
  CHECK(documents.ranking(both, {}).total == kDocuments / 10 + 1);
  CHECK(documents.order(both, {.limit = 1}) == Ids{"200"});
}

TEST_CASE("every window of an answer is a part of the whole answer", "[search]") {
  Documents documents;
  for (int i = 1; i <= 120; ++i) {
    std::vector<std::string> terms{"b"};
    if (i % 3 == 0) terms.push_back("c");
    if (i % 7 == 0) terms.push_back("a");
    for (int filler = 0; filler < i % 5; ++filler) terms.push_back("filler" + std::to_string(filler));
    documents.add(numbered((i * 37) % 121), terms, i % 2 == 0 ? "2025010" + std::to_string(i % 10) : "");
  }
  const RankedQuery query = any_of({"a", "b", "c"});
  for (const Sort sort : {Sort::relevance, Sort::newest, Sort::oldest, Sort::site, Sort::words}) {
    const Ids all = documents.order(query, {.sort = sort, .limit = 0});
    REQUIRE(all.size() == 120);
    for (std::size_t offset = 0; offset < all.size(); offset += 7) {
      const Ids part = documents.order(query, {.sort = sort, .offset = offset, .limit = 7});
      const Ids wanted(all.begin() + static_cast<std::ptrdiff_t>(offset),
                       all.begin() + static_cast<std::ptrdiff_t>(std::min(offset + 7, all.size())));
      REQUIRE(part == wanted);
    }
  }
}

TEST_CASE("equal scores are ordered by day, newest first, then by id", "[search]") {
  Documents documents;
  documents.add("d", {"a"});
  documents.add("c", {"a"}, "20250101");
  documents.add("b", {"a"}, "20250101");
  documents.add("a", {"a"}, "20250102");
  CHECK(documents.order(any_of({"a"}), {}) == Ids{"a", "b", "c", "d"});
  CHECK(documents.order(any_of({"a"}), {.limit = 2}) == Ids{"a", "b"});
  CHECK(documents.order(any_of({"a"}), {.offset = 1, .limit = 1}) == Ids{"b"});
}

TEST_CASE("the order does not depend on the order of documents or on shards", "[search]") {
  Documents one, left, right;
  for (int i = 0; i < 60; ++i) {
    const int back = 59 - i;
    const std::vector<std::string> terms =
        back % 4 == 0 ? std::vector<std::string>{"a", "b"} : std::vector<std::string>{"a"};
    const std::string day = back % 3 == 0 ? "20250101" : "";
    (back % 2 == 0 ? left : right).add(numbered(back), terms, day);
    const std::vector<std::string> same =
        i % 4 == 0 ? std::vector<std::string>{"a", "b"} : std::vector<std::string>{"a"};
    one.add(numbered(i), same, i % 3 == 0 ? "20250101" : "");
  }
  Xapian::Database both;
  both.add_database(left.database());
  both.add_database(right.database());
  const RankedQuery query = any_of({"a", "b"});
  Ids ids;
  for (const Ranked& hit : rank(Collection(both), query, {.limit = 25}).hits)
    ids.push_back(id_of(both, hit.document));
  CHECK(ids == one.order(query, {.limit = 25}));
}

TEST_CASE("what has no day is last, newest or oldest first", "[search]") {
  Documents documents;
  documents.add("a", {"a"});
  documents.add("b", {"a"}, "20240101");
  documents.add("c", {"a"}, "20250101");
  CHECK(documents.order(any_of({"a"}), {.sort = Sort::newest}) == Ids{"c", "b", "a"});
  CHECK(documents.order(any_of({"a"}), {.sort = Sort::oldest}) == Ids{"b", "c", "a"});
}

TEST_CASE("the total counts every match whatever is listed", "[search]") {
  Documents documents;
  for (int i = 0; i < 50; ++i) documents.add(numbered(i), {"a"});
  const Ranking ranking = documents.ranking(any_of({"a"}), {.offset = 45, .limit = 3});
  CHECK(ranking.total == 50);
  CHECK(ranking.hits.size() == 3);
  CHECK(documents.ranking(any_of({"a"}), {.offset = 60}).total == 50);
  CHECK(documents.ranking(any_of({"a"}), {.offset = 60}).hits.empty());
  CHECK(documents.ranking(any_of({"x"}), {}).total == 0);
}

TEST_CASE("a least score cuts the list and the count", "[search]") {
  Documents documents;
  documents.add("a", {"a", "b"});
  for (int i = 0; i < 20; ++i) documents.add(numbered(i), {"b"});
  const RankedQuery query = any_of({"a", "b"});
  const double best = documents.ranking(query, {}).hits.front().score;
  CHECK(documents.ranking(query, {}).total == 21);
  CHECK(documents.ranking(query, {.min_score = best}).total == 1);
}

TEST_CASE("an empty database has no hits", "[search]") {
  Documents documents;
  CHECK(documents.ranking(any_of({"a"}), {}).total == 0);
}
