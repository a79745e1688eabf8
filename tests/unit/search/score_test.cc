#include "query/search/score.h"

#include <cmath>
#include <map>
#include <random>
#include <set>

#include <xapian.h>

#include "query/search/rank.h"
#include "tests/support/catch.h"

using namespace pressmark;

namespace {

// Some documents of random words, a few of which do not weigh.
Xapian::WritableDatabase random_documents(std::mt19937& random, int documents) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (int i = 0; i < documents; ++i) {
    Xapian::Document document;
    for (unsigned word = 0; word < 12; ++word) {
      if (random() % (word + 2) == 0)
        document.add_term("w" + std::to_string(word), 1 + static_cast<Xapian::termcount>(random() % 5));
    }
    if (random() % 3 == 0) document.add_boolean_term("mark");
    document.add_term("filler", 1 + static_cast<Xapian::termcount>(random() % 40));
    database.add_document(document);
  }
  return database;
}

std::map<Xapian::docid, double> by_document(const std::vector<Scored>& scored) {
  std::map<Xapian::docid, double> scores;
  for (const Scored& one : scored) scores[one.document] = one.score;
  return scores;
}

}  // namespace

TEST_CASE("scores of single words are those of Xapian's matcher for the same scheme", "[search][property]") {
  std::mt19937 random(20261127);
  for (int round = 0; round < 20; ++round) {
    Xapian::WritableDatabase database = random_documents(random, 5 + static_cast<int>(random() % 300));
    std::vector<Xapian::Query> queries;
    RankedParts parts;
    for (int i = 0; i < 5; ++i) {
      const std::string term = "w" + std::to_string(random() % 13);
      const double factor = 1 + static_cast<double>(random() % 3);
      parts.words.push_back({{term}, factor});
      queries.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(term), factor);
    }
    Xapian::Enquire enquire(database);
    enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, queries.begin(), queries.end()));
    enquire.set_weighting_scheme(Xapian::IneB2Weight(0.65));
    const Xapian::MSet found = enquire.get_mset(0, database.get_doccount(), database.get_doccount());
    const auto scores = by_document(score(Collection(database), parts, std::nullopt));
    REQUIRE(scores.size() == found.size());
    for (auto hit = found.begin(); hit != found.end(); ++hit)
      REQUIRE(std::abs(scores.at(*hit) - hit.get_weight()) <= 1e-6 * hit.get_weight());
  }
}

TEST_CASE("some documents have the scores that they have among all", "[search][property]") {
  std::mt19937 random(5);
  for (int round = 0; round < 20; ++round) {
    Xapian::WritableDatabase database = random_documents(random, 400);
    const RankedParts parts{{{{"w0"}, 2}, {{"w5", "w6", "w7"}}, {{"nowhere"}}}, {{{"mark"}, 0.5}}};
    const auto all = by_document(score(Collection(database), parts, std::nullopt));
    std::vector<Xapian::docid> only;
    for (Xapian::docid document = 1; document <= 400; ++document) {
      if (random() % (1 + static_cast<unsigned>(round) * 10) == 0) only.push_back(document);
    }
    const std::vector<Scored> some = score(Collection(database), parts, only);
    REQUIRE(some.size() == only.size());
    for (std::size_t i = 0; i < only.size(); ++i) {
      REQUIRE(some[i].document == only[i]);
      const auto among_all = all.find(only[i]);
      REQUIRE(some[i].score == (among_all == all.end() ? 0 : among_all->second));
    }
  }
}

TEST_CASE("terms of one word count as one: as often as all of them stand in a document", "[search]") {
  Xapian::WritableDatabase parted("", Xapian::DB_BACKEND_INMEMORY), whole("", Xapian::DB_BACKEND_INMEMORY);
  for (unsigned i = 0; i < 30; ++i) {
    Xapian::Document one, other;
    one.add_term("filler", 20 - i % 4);
    other.add_term("filler", 20 - i % 4);
    if (i % 3 == 0) one.add_term("colour", 1 + i % 2);
    if (i % 4 == 0) one.add_term("color", 2);
    const unsigned both = (i % 3 == 0 ? 1 + i % 2 : 0) + (i % 4 == 0 ? 2 : 0);
    if (both > 0) other.add_term("colour", both);
    parted.add_document(one);
    whole.add_document(other);
  }
  const auto scores = by_document(score(Collection(parted), {{{{"color", "colour"}}}, {}}, std::nullopt));
  const auto wanted = by_document(score(Collection(whole), {{{{"colour"}}}, {}}, std::nullopt));
  REQUIRE(scores.size() == wanted.size());
  for (const auto& [document, score] : wanted) CHECK(scores.at(document) == Approx(score));
}

TEST_CASE("a mark scores the same for each document that has it", "[search]") {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (int i = 0; i < 3; ++i) {
    Xapian::Document document;
    if (i < 2) document.add_boolean_term("a");
    if (i > 0) document.add_boolean_term("b");
    database.add_document(document);
  }
  const std::vector<Scored> scored =
      score(Collection(database), {{}, {{{"a", "b"}, 2}, {{"b"}, 1}}}, std::nullopt);
  REQUIRE(scored.size() == 3);
  CHECK(scored[0].score == 2);
  CHECK(scored[1].score == 3);
  CHECK(scored[2].score == 3);
}

TEST_CASE("with a least score the same documents have it, and the same scores", "[search]") {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  std::mt19937 random(7);
  constexpr unsigned kTerms = 12;
  for (int i = 0; i < 300; ++i) {
    Xapian::Document document;
    document.add_term("filler", 5 + random() % 30);
    for (unsigned t = 0; t < kTerms; ++t) {
      if (random() % (t + 2) == 0) document.add_term("t" + std::to_string(t), 1 + random() % 5);
    }
    if (random() % 9 == 0) document.add_boolean_term("mark");
    database.add_document(document);
  }
  RankedParts parts;
  for (unsigned t = 0; t < kTerms; ++t) parts.words.push_back({{"t" + std::to_string(t)}, 1.0 / (1 + t % 5)});
  parts.words.push_back({{"t1", "t3"}, 0.5});
  parts.marks.push_back({{"mark"}, 0.8});
  const Collection collection(database);
  const auto all = by_document(score(collection, parts, std::nullopt));
  double most = 0;
  for (const auto& [document, value] : all) most = std::max(most, value);
  for (const double share : {0.1, 0.3, 0.5, 0.7, 0.9, 1.0}) {
    const double least = share * most;
    const auto some = by_document(score(collection, parts, std::nullopt, least * (1 - 1e-9)));
    CHECK(some.size() <= all.size());
    for (const auto& [document, value] : some) CHECK(value <= all.at(document) * (1 + 1e-9));
    for (const auto& [document, value] : all) {
      if (value < least) continue;
      REQUIRE(some.count(document) == 1);
      CHECK(some.at(document) == Approx(value));
    }
  }
}
