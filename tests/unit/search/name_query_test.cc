#include <algorithm>

#include "query/language/parse.h"
#include "query/search/search.h"
#include "tests/support/archive_builder.h"
#include "tests/support/catch.h"

using namespace pressmark;
using pressmark::test::sample_article;
using pressmark::test::sample_entity;
using pressmark::test::SampleArchive;

namespace {

std::string hits(SampleArchive& sample, const std::string& text) {
  const auto parsed = parse_query(text, {"2025-07-20", false});
  REQUIRE(parsed);
  std::vector<std::string> ids;
  for (const Ranked& hit : search(sample.archive(), parsed->query, {.limit = 0}).ranking.hits) {
    ids.push_back(sample.archive().stored_article(hit.document).source_id.value());
  }
  std::sort(ids.begin(), ids.end());
  std::string joined;
  for (const std::string& id : ids) joined += (joined.empty() ? "" : " ") + id;
  return joined;
}

Article naming(const std::string& id, std::vector<Entity> entities) {
  Article article = sample_article(id, "News " + id, "Text of " + id + ".");
  article.entities = std::move(entities);
  return article;
}

Entity person(const std::string& name, const std::vector<std::string>& forms = {}) {
  return sample_entity(EntityType::person, name, forms);
}
Entity org(const std::string& name, const std::vector<std::string>& forms = {}) {
  return sample_entity(EntityType::org, name, forms);
}

}  // namespace

TEST_CASE("one word of a person's name finds all its spellings", "[search]") {
  SampleArchive sample({naming("a", {person("Volodymyr Zelensky")}),
                        naming("b", {person("Wolodymyr Selenskyj")}),
                        naming("c", {person("Volodymyr Zelenskiy")}), naming("d", {person("Ada Example")})});
  CHECK(hits(sample, "person:zelenskyy") == hits(sample, "person:Zelensky"));
  CHECK(hits(sample, "person:zelensky").find("a") != std::string::npos);
  CHECK(hits(sample, "person:zelensky").find("c") != std::string::npos);
  CHECK(hits(sample, "person:zelensky").find("d") == std::string::npos);
  CHECK(hits(sample, "person:=zelensky") == "a");
}

TEST_CASE("several words find the person that has them all, by every form", "[search]") {
  SampleArchive sample({naming("a", {person("Nadia Brandt", {"Brandt"})}), naming("b", {person("Brandt")}),
                        naming("c", {person("Nadia Keller")}),
                        naming("d", {person("Otto Frank"), person("Nadia Frank")})});
  CHECK(hits(sample, "person:\"nadia brandt\"") == "a b");
  CHECK(hits(sample, "person:\"brandt nadia\"") == "a b");
  CHECK(hits(sample, "person:\"nadia frank\"") == "d");
  CHECK(hits(sample, "person:\"otto brandt\"") == "");
}

TEST_CASE("a name is asked by its kind", "[search]") {
  SampleArchive sample(
      {naming("a", {person("Paris Hill")}), naming("b", {sample_entity(EntityType::place, "Paris")})});
  CHECK(hits(sample, "person:paris") == "a");
  CHECK(hits(sample, "place:paris") == "b");
}

TEST_CASE("an acronym that an article explains finds the body, and the body the acronym", "[search]") {
  SampleArchive sample({naming("a", {org("Harbour Safety Board", {"HSB"})}),
                        naming("b", {org("Harbour Safety Board")}), naming("c", {org("HSB")}),
                        naming("d", {org("Ferry Union")})});
  CHECK(hits(sample, "org:hsb") == "a b c");
  CHECK(hits(sample, "org:\"harbour safety board\"") == "a b c");
}

TEST_CASE("an acronym that stands for two bodies is not taken for either", "[search]") {
  SampleArchive sample({naming("a", {org("Harbour Safety Board", {"HSB"})}),
                        naming("b", {org("Hill Street Bank", {"HSB"})}), naming("c", {org("HSB")})});
  CHECK(hits(sample, "org:\"harbour safety board\"") == "a");
  CHECK(hits(sample, "org:hsb") == "a b c");
}

TEST_CASE("an acronym finds what the name finds that it stands for", "[search]") {
  SampleArchive sample(
      {naming("a", {org("Harbour Safety Board", {"HSB"})}), naming("b", {org("Harbour Safety Board")}),
       naming("c", {org("Harbour Safety Board of Velmar")}), naming("d", {org("Velmar HSB")}),
       naming("e", {org("BBC", {"British Broadcasting Corporation"})}), naming("f", {org("BBC Radio")}),
       naming("g", {org("British Broadcasting Corporation of Velmar")})});
  CHECK(hits(sample, "org:\"harbour safety board\"") == "a b c d");
  CHECK(hits(sample, "org:hsb") == "a b c d");
  CHECK(hits(sample, "org:H.S.B.") == "a b c d");
  CHECK(hits(sample, "org:bbc") == "e f g");
  CHECK(hits(sample, "org:\"british broadcasting corporation\"") == "e f g");
}

TEST_CASE("one article on another body does not take an acronym from its own", "[search]") {
  std::vector<Article> articles;
  for (int i = 0; i < 30; ++i)
    articles.push_back(naming("n" + std::to_string(i), {org("Harbour Safety Board", {"HSB"})}));
  articles.push_back(naming("other", {org("Hill Street Bank", {"HSB"})}));
  articles.push_back(naming("alone", {org("Velmar HSB")}));
  SampleArchive sample(articles);
  CHECK(hits(sample, "org:\"harbour safety board\"").find("alone") != std::string::npos);
}

TEST_CASE("the beginning of a name's word", "[search]") {
  SampleArchive sample({naming("a", {person("Nadia Brandt")}), naming("b", {person("Nadine Keller")})});
  CHECK(hits(sample, "person:nad*") == "a b");
  CHECK(hits(sample, "person:bran*") == "a");
}

TEST_CASE("a beginning stands for all names that begin so, however many", "[search]") {
  std::vector<Entity> many;
  for (char a = 'a'; a <= 'z'; ++a) {
    for (char b = 'a'; b <= 'z'; ++b) many.push_back(person(std::string("Ada Sa") + a + b + "orn"));
  }
  SampleArchive sample(
      {naming("all", many), naming("y", {person("Ada Sazyorn")}), naming("z", {person("Ada Sazzorn")})});
  CHECK(hits(sample, "person:sa*") == "all y z");
  CHECK(hits(sample, "person:saz*") == "all y z");
}

TEST_CASE("names only choose: they do not rank", "[search]") {
  SampleArchive sample({naming("a", {person("Nadia Brandt")}), naming("b", {person("Nadia Brandt")})});
  const auto parsed = parse_query("person:brandt", {"2025-07-20", false});
  const SearchResult found = search(sample.archive(), parsed->query, {});
  REQUIRE(found.ranking.hits.size() == 2);
  CHECK(found.ranking.hits[0].score == 0);
}

TEST_CASE("a name is found by its spelling in another alphabet", "[search]") {
  SampleArchive sample({naming("a", {person("Oleksandr Hryhorenko")}),
                        naming("b", {person("Олександр Григоренко")}),
                        naming("c", {person("Κυριάκος Μητσοτάκης")}), naming("d", {person("Ada Example")})});
  CHECK(hits(sample, "person:Григоренко") == "a b");
  CHECK(hits(sample, "person:grigorenko") == "a b");
  CHECK(hits(sample, "person:\"oleksandr hryhorenko\"") == "a b");
  CHECK(hits(sample, "person:Григ*") == "b");
  CHECK(hits(sample, "person:mitsotakis") == "c");
}
