#include "query/facets/facets.h"

#include <nlohmann/json.hpp>

#include "query/facets/counts.h"
#include "tests/support/archive_builder.h"
#include "tests/support/catch.h"
#include "tests/support/query_outcome.h"

using namespace pressmark;
using namespace pressmark::test;

namespace {

Article told(const std::string& name, const std::optional<std::string>& site,
             const std::vector<Entity>& entities) {
  Article article = sample_article(name, "", "The ferry sailed.");
  article.site = site;
  article.entities = entities;
  return article;
}

Entity person(const std::string& name) { return sample_entity(EntityType::person, name); }

SampleArchive ferries() {
  return SampleArchive({
      told("a", "one.example", {person("Volodymyr Zelenskyy"), person("Rosa Ellery")}),
      told("b", "one.example", {person("Volodymyr Zelensky"), person("Volodymyr Zelenskyy")}),
      told("c", "two.example", {person("Volodymyr Zelenskyy")}),
      told("d", std::nullopt, {}),
  });
}

nlohmann::json facets_of(const SampleArchive& sample, std::vector<std::string> words) {
  words.insert(words.end(), {"--format", "json"});
  return nlohmann::json::parse(ask(sample, std::move(words)).out)["facets"];
}

}  // namespace

TEST_CASE("a facet counts each article once for each value, and those without one", "[facets]") {
  const auto facets = facets_of(ferries(), {"ferry", "--facets=site"});
  CHECK(
      facets.dump() ==
      R"({"site":[{"count":2,"name":"one.example"},{"count":1,"name":"two.example"},{"count":1,"name":null}]})");
}

TEST_CASE("all forms of a name count as one, and in one article once", "[facets]") {
  const auto persons = facets_of(ferries(), {"ferry", "--facets=person"})["person"];
  REQUIRE(persons.size() == 3);
  CHECK(persons[0]["name"] == "Volodymyr Zelenskyy");
  CHECK(persons[0]["count"] == 3);
  CHECK(persons[1]["name"] == "Rosa Ellery");
  CHECK(persons[2]["name"].is_null());
}

TEST_CASE("facets count over all hits, however few are printed", "[facets]") {
  const QueryOutcome outcome = ask(ferries(), {"ferry", "--facets=site", "-n", "1", "--format", "json"});
  const auto json = nlohmann::json::parse(outcome.out);
  CHECK(json["hits"].size() == 1);
  std::size_t sum = 0;
  for (const auto& value : json["facets"]["site"]) sum += value["count"].get<std::size_t>();
  CHECK(sum == json["total"]);
}

TEST_CASE("a facet that is cut says so", "[facets]") {
  const QueryOutcome outcome = ask(ferries(), {"ferry", "--facets=person,site", "--facet-limit", "1"});
  CHECK(outcome.out.find("person · 1 of 2\n  Volodymyr Zelenskyy 3") == 0);
  const QueryOutcome rows =
      ask(ferries(), {"ferry", "--facets=person", "--facet-limit", "1", "--format", "tsv"});
  CHECK(rows.messages.find("person: 1 of 2 values (--facet-limit)") != std::string::npos);
  CHECK(outcome.messages.find("4 articles") != std::string::npos);
}

TEST_CASE("facets are rows in tables", "[facets]") {
  CHECK(ask(ferries(), {"ferry", "--facets=site", "--format", "tsv"}).out ==
        "site\tone.example\t2\nsite\ttwo.example\t1\nsite\t\t1\n");
  CHECK(ask(ferries(), {"ferry", "--facets=site", "--format", "csv", "--facet-limit", "1"}).out ==
        "facet,name,articles\n\"site\",\"one.example\",\"2\"\n\"site\",\"\",\"1\"\n");
}

TEST_CASE("facets are counted over the neighbours of an article, too", "[facets]") {
  const auto facets = facets_of(ferries(), {"--similar", "a", "--facets=site"});
  CHECK(facets["site"][0]["name"] == "one.example");
  CHECK(facets["site"][0]["count"] == 1);
}

TEST_CASE("a facet over no article is empty", "[facets]") {
  CHECK(facets_of(ferries(), {"submarine", "--facets=site"}).dump() == R"({"site":[]})");
}

TEST_CASE("what cannot be counted, or not be printed so, is an error that says what can", "[facets]") {
  CHECK(query_settings({"ferry", "--facets=sight"}).error().why == "there is no 'sight' to count");
  CHECK_FALSE(query_settings({"ferry", "--facets", "--format", "ids"}));
  CHECK_FALSE(query_settings({"ferry", "--facets", "--timeline", "--format", "csv"}));
  CHECK_FALSE(query_settings({"--show", "a", "--facets"}));
  CHECK(query_settings({"ferry", "--facets", "--timeline", "--format", "json"}));
}
