#include "query/search/likeness.h"

#include <algorithm>

#include "query/language/parse.h"
#include "query/search/search.h"
#include "shared/failure.h"
#include "tests/support/archive_builder.h"
#include "tests/support/catch.h"

using namespace pressmark;
using pressmark::test::sample_article;
using pressmark::test::SampleArchive;

namespace {

// Three articles on a ferry among thirty on other things.
std::vector<Article> articles() {
  std::vector<Article> all;
  for (int i = 10; i < 40; ++i) {
    const std::string n = std::to_string(i);
    all.push_back(
        sample_article("n" + n, "Item number" + n, "Council topic" + n + " plans a budget for the city."));
  }
  all.push_back(
      sample_article("ferry", "Ferry runs aground",
                     "The ferry Aurora ran aground off Skerry island; tugs freed it at high tide."));
  all.push_back(
      sample_article("tugs", "Tugs free Aurora",
                     "Tugs freed the Aurora at high tide after the ferry ran aground near Skerry."));
  all.push_back(sample_article("hull", "Hull of the ferry",
                               "Divers looked at the hull of the Aurora off Skerry island."));
  return all;
}

SearchResult found(SampleArchive& sample, const std::string& text) {
  const auto parsed = parse_query(text, {"2025-07-20"});
  REQUIRE(parsed);
  RankRequest request;
  request.limit = 0;
  return search(sample.archive(), parsed->query, request);
}

std::vector<std::string> ids(SampleArchive& sample, const std::string& text) {
  std::vector<std::string> list;
  for (const Ranked& hit : found(sample, text).ranking.hits)
    list.push_back(sample.archive().stored_article(hit.document).source_id.value());
  return list;
}

}  // namespace

TEST_CASE("similar: finds the neighbours of an article, nearest first, without itself", "[search]") {
  SampleArchive sample(articles());
  CHECK(ids(sample, "similar:ferry") == std::vector<std::string>{"tugs", "hull"});
}

TEST_CASE("an article that differs in the spelling of a name only is as near as one can be", "[search]") {
  std::vector<Article> all = articles();
  for (const auto& [id, spelling] :
       {std::pair("z1", "Volodymyr Zelensky"), std::pair("z2", "Volodymyr Zelenskyy")}) {
    Article article = sample_article(id, "Grain", "Grain ships leave Odesa.");
    article.entities = {test::sample_entity(EntityType::person, spelling)};
    all.push_back(std::move(article));
  }
  SampleArchive sample(all);
  for (const char* id : {"z1", "z2"}) {
    const Archive& archive = sample.archive();
    const Likeness likeness = likeness_to(archive, {given_article(archive, *archive.find(id))});
    const auto scored = score(archive.collection(), likeness.parts, std::nullopt);
    double most = 0;
    for (const Scored& one : scored) most = std::max(most, one.score);
    CHECK(most == Approx(likeness.own));
  }
}

TEST_CASE("similar: stands beside words, fields and exclusions", "[search]") {
  SampleArchive sample(articles());
  CHECK(ids(sample, "similar:ferry divers") == std::vector<std::string>{"hull"});
  CHECK(ids(sample, "similar:ferry -divers") == std::vector<std::string>{"tugs"});
  CHECK(ids(sample, "similar:ferry AND source_id:tugs") == std::vector<std::string>{"tugs"});
  CHECK(ids(sample, "aurora -similar:ferry") == std::vector<std::string>{"ferry"});
  CHECK(ids(sample, "similar:ferry similar:tugs") == std::vector<std::string>{"hull"});
  const auto either = ids(sample, "similar:ferry OR topic12");
  CHECK(either.size() == 3);
  CHECK(std::find(either.begin(), either.end(), "n12") != either.end());
}

TEST_CASE("an id of similar: that no article has is an error at its place", "[search]") {
  SampleArchive sample(articles());
  const auto parsed = parse_query("ferry similar:nowhere", {"2025-07-20"});
  REQUIRE(parsed);
  try {
    search(sample.archive(), parsed->query, {});
    FAIL("no error");
  } catch (const Failure& failure) {
    CHECK(failure.error().kind == ErrorKind::bad_query);
    CHECK(failure.error().at == 6);
    CHECK(failure.error().what == "similar:nowhere");
  }
}

TEST_CASE("many similar: in one query are refused, for each is a search", "[search]") {
  SampleArchive sample(articles());
  std::string text = "similar:ferry";
  for (int i = 0; i < 20; ++i) text += " OR similar:tugs";
  CHECK_THROWS_AS(found(sample, text), Failure);
}

TEST_CASE("similar: marks in hits what makes them alike", "[search]") {
  SampleArchive sample(articles());
  const SearchResult result = found(sample, "similar:ferry");
  REQUIRE_FALSE(result.ranking.hits.empty());
  const Hit hit = read_hit(sample.archive(), result.ranking.hits.front(), 1, result.patterns, Detail::full);
  CHECK_FALSE(hit.snippet.marks.empty());
}

TEST_CASE("more neighbours than a query takes are cut, and that is said", "[search]") {
  std::vector<Article> all;
  for (int i = 1000; i < 2100; ++i) {
    all.push_back(sample_article("c" + std::to_string(i), "Ferry aground",
                                 "The ferry Aurora ran aground off Skerry island; tugs freed the ferry."));
  }
  for (int i = 1000; i < 1100; ++i)
    all.push_back(sample_article("n" + std::to_string(i), "Budget", "A council plans the budget of a city."));
  SampleArchive sample(all);
  const SearchResult result = found(sample, "similar:c1000");
  CHECK(result.ranking.total == 1000);
  CHECK(std::any_of(result.notes.begin(), result.notes.end(),
                    [](const Note& note) { return note.kind == "similar-limit"; }));
}

TEST_CASE("the own score of an article is what it scores in the archive", "[search]") {
  SampleArchive sample(articles());
  const Archive& archive = sample.archive();
  for (const char* id : {"ferry", "tugs", "n12"}) {
    const auto document = archive.find(id);
    REQUIRE(document);
    const Likeness likeness = likeness_to(archive, {given_article(archive, *document)});
    const std::vector<Scored> scored = score(archive.collection(), likeness.parts, std::vector{*document});
    CHECK(likeness.own == Approx(scored.front().score));
  }
}
