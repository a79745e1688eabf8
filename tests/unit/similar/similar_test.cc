#include "query/similar/similar.h"

#include <algorithm>

#include "query/language/parse.h"
#include "query/similar/telling_terms.h"
#include "tests/support/archive_builder.h"
#include "tests/support/catch.h"

using namespace pressmark;
using pressmark::test::sample_article;
using pressmark::test::sample_entity;
using pressmark::test::SampleArchive;

namespace {

// Thirty articles on other things, so that the archive is no small one; two on a ferry, one of which is a
// copy.
std::vector<Article> articles() {
  std::vector<Article> all;
  for (int i = 0; i < 30; ++i) {
    const std::string n = std::to_string(i);
    Article other =
        sample_article("o" + n, "Item number" + n,
                       "Council topic" + n + " plans a budget" + std::to_string(i % 10) + " for the city.");
    other.site = i % 2 == 0 ? "example.org" : "example.net";
    all.push_back(other);
  }
  all.push_back(
      sample_article("ferry", "Ferry runs aground",
                     "The ferry Aurora ran aground off Skerry island; tugs freed the ferry at high tide."));
  Article same =
      sample_article("same", "Tugs free Aurora",
                     "Tugs freed the Aurora at high tide after the ferry ran aground near Skerry island.");
  same.site = "example.org";
  all.push_back(same);
  all.push_back(sample_article("tide", "High tide", "A high tide is due in the city, the council said."));
  return all;
}

SearchResult like(SampleArchive& sample, const std::string& id, SimilarRequest request = {}) {
  const auto document = sample.archive().find(id);
  REQUIRE(document);
  return similar_to(sample.archive(), *document, request);
}

std::vector<std::string> ids(SampleArchive& sample, const SearchResult& found) {
  std::vector<std::string> list;
  for (const Ranked& hit : found.ranking.hits) {
    list.push_back(sample.archive().stored_article(hit.document).source_id.value());
  }
  return list;
}

bool has_note(const SearchResult& found, const std::string& kind) {
  return std::any_of(found.notes.begin(), found.notes.end(),
                     [&](const Note& note) { return note.kind == kind; });
}

}  // namespace

TEST_CASE("the same story is first, the article itself is no hit", "[similar]") {
  SampleArchive sample(articles());
  const auto list = ids(sample, like(sample, "ferry"));
  REQUIRE_FALSE(list.empty());
  CHECK(list.front() == "same");
  CHECK(std::find(list.begin(), list.end(), "ferry") == list.end());
}

TEST_CASE("a score is the share of the article's own score", "[similar]") {
  SampleArchive sample(articles());
  const SearchResult found = like(sample, "ferry", {.rank = {.limit = 0}, .min_share = 0.0, .filter = {}});
  double last = 1.0001;
  for (const Ranked& hit : found.ranking.hits) {
    CHECK(hit.score > 0);
    CHECK(hit.score <= last);
    last = hit.score;
  }
}

TEST_CASE("a copy of the article has a share of about one", "[similar]") {
  std::vector<Article> all = articles();
  Article copy = all[30];
  copy.id = pressmark::test::sample_id("copy");
  copy.source_id = "copy";
  all.push_back(copy);
  SampleArchive sample(all);
  CHECK(like(sample, "ferry").ranking.hits.front().score == Approx(1));
}

TEST_CASE("what is too little alike is neither listed nor counted; --min-share 0 lists it", "[similar]") {
  SampleArchive sample(articles());
  const SearchResult near = like(sample, "ferry", {.rank = {}, .min_share = 0.5, .filter = {}});
  const SearchResult all = like(sample, "ferry", {.rank = {}, .min_share = 0.0, .filter = {}});
  CHECK(near.ranking.total == 1);
  CHECK(all.ranking.total > 1);
}

TEST_CASE("a query beside it is a filter that leaves scores as they are", "[similar]") {
  SampleArchive sample(articles());
  const auto filter = parse_query("site:example.org", {"2025-07-20", false});
  REQUIRE(filter);
  const SearchResult found = like(sample, "ferry", {.rank = {}, .min_share = 0.0, .filter = filter->query});
  const SearchResult free = like(sample, "ferry", {.rank = {}, .min_share = 0.0, .filter = {}});
  CHECK(ids(sample, found).front() == "same");
  CHECK(found.ranking.total < free.ranking.total);
  CHECK(found.ranking.hits.front().score == Approx(free.ranking.hits.front().score));
}

TEST_CASE("words that no other article has are never chosen, nor function words", "[similar]") {
  SampleArchive sample(articles());
  const auto words = telling_words(sample.archive().database(), *sample.archive().find("ferry"));
  REQUIRE_FALSE(words.empty());
  CHECK(words.front().weight == Approx(1));
  for (const TellingTerm& word : words) {
    INFO(word.term);
    CHECK(sample.archive().database().get_termfreq(word.term) >= 2);
    CHECK(word.term != "Zthe");
  }
}

TEST_CASE("an article that shares nothing has no neighbour, and that is said", "[similar]") {
  std::vector<Article> all = articles();
  all.push_back(sample_article("odd", "Zyzzyva", "Qwertz uiop asdfg."));
  SampleArchive sample(all);
  const SearchResult found = like(sample, "odd");
  CHECK(found.ranking.total == 0);
  CHECK(has_note(found, "nothing-shared"));
}

TEST_CASE("in a small archive nothing is cut, and that is said", "[similar]") {
  std::vector<Article> few = articles();
  few.erase(few.begin(), few.begin() + 25);
  SampleArchive sample(few);
  const SearchResult found = like(sample, "ferry");
  CHECK(has_note(found, "small-archive"));
  CHECK(found.ranking.total ==
        like(sample, "ferry", {.rank = {}, .min_share = 0.0, .filter = {}}).ranking.total);
}

TEST_CASE("articles that share a name only are found by it", "[similar]") {
  std::vector<Article> all = articles();
  Article a = sample_article("a", "One", "Alpha beta.");
  a.entities = {sample_entity(EntityType::person, "Nadia Brandt")};
  Article b = sample_article("b", "Two", "Gamma delta.");
  b.entities = {sample_entity(EntityType::person, "Nadia Brandt")};
  all.push_back(a);
  all.push_back(b);
  SampleArchive sample(all);
  CHECK(ids(sample, like(sample, "a", {.rank = {}, .min_share = 0.0, .filter = {}})) ==
        std::vector<std::string>{"b"});
}

TEST_CASE("a filter that every article matches changes nothing", "[similar]") {
  SampleArchive sample(articles());
  for (const char* id : {"ferry", "tide", "o3"}) {
    SimilarRequest all;
    all.min_share = 0;
    all.rank.limit = 0;
    SimilarRequest filtered = all;
    filtered.filter = parse_query("words:>=0", {"2025-07-20"})->query;
    CHECK(ids(sample, like(sample, id, all)) == ids(sample, like(sample, id, filtered)));
  }
}
