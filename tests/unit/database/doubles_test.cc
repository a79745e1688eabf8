#include "shared/database/doubles.h"

#include <nlohmann/json.hpp>

#include "tests/support/archive_builder.h"
#include "tests/support/catch.h"
#include "tests/support/query_outcome.h"

using namespace pressmark;
using namespace pressmark::test;

namespace {

Article captured(const std::string& name, const std::string& text, const std::string& day) {
  Article article = sample_article(name, "Ferries", text);
  article.captured = day;
  return article;
}

nlohmann::json hits(const std::vector<std::string>& databases, std::vector<std::string> words) {
  words.insert(words.end(), {"--format", "json", "--limit", "0"});
  return nlohmann::json::parse(ask(databases, std::move(words)).out);
}

}  // namespace

TEST_CASE("several databases answer as the one that holds what wins of all", "[doubles]") {
  const Article a = captured("a", "A ferry sailed, and the ferry sank.", "2025-01-01");
  const Article old_b = captured("b", "The ferry is late, late, late.", "2025-01-01");
  const Article b = captured("b", "A strike holds the ferry in the harbour.", "2025-02-01");
  const Article c = captured("c", "A strike of trains and of one ferry.", "2025-01-01");
  const Article d = captured("d", "Nothing sails in the harbour.", "2025-01-01");
  const SampleArchive left({a, old_b, d}), right({b, c, d}), joined({a, b, c, d});
  const std::vector<std::string> both{left.path(), right.path()}, turned{right.path(), left.path()};
  for (const std::string query : {"ferry", "strike", "late", "harbour", "sails", "ferry -strike"}) {
    CAPTURE(query);
    const auto wanted = hits({joined.path()}, {"--any", query});
    for (const auto& databases : {both, turned}) {
      const auto found = hits(databases, {"--any", query});
      CHECK(found["total"] == wanted["total"]);
      REQUIRE(found["hits"].size() == wanted["hits"].size());
      for (std::size_t i = 0; i < found["hits"].size(); ++i) {
        CHECK(found["hits"][i]["id"] == wanted["hits"][i]["id"]);
        CHECK(found["hits"][i]["score"].get<double>() == Approx(wanted["hits"][i]["score"].get<double>()));
      }
    }
  }
}

TEST_CASE("the double that lost is neither shown nor what articles are compared with", "[doubles]") {
  const SampleArchive left({captured("b", "The ferry is late.", "2025-01-01")}),
      right({captured("b", "A strike holds the ferry.", "2025-02-01"),
             captured("c", "A strike holds the train.", "2025-02-01")});
  const std::vector<std::string> both{left.path(), right.path()};
  for (const std::string id : {"b", "b000"})
    CHECK(ask(both, {"--show", id}).out.find("A strike holds the ferry.") != std::string::npos);
  CHECK(hits(both, {"--similar", "b"})["hits"][0]["source_id"] == "c");
}

TEST_CASE("names over several databases are those of the one that holds what wins of all", "[doubles]") {
  const auto naming = [](const std::string& name, const std::string& day, std::vector<Entity> entities) {
    Article article = captured(name, "A ferry.", day);
    article.entities = std::move(entities);
    return article;
  };
  const auto person = [](const std::string& name) { return sample_entity(EntityType::person, name); };
  const Entity board =
      sample_entity(EntityType::org, "Harbour Safety Board", {"Harbour Safety Board", "HSB"});
  const Entity guild = sample_entity(EntityType::org, "Harbour Guild", {"Harbour Guild", "VHG"});
  const Article a = naming("a", "2025-01-01", {person("Volodymyr Zelenskyy"), board});
  const Article old_b =
      naming("b", "2025-01-01", {person("Volodymyr Zelensky"), person("Tom Ellery"), guild});
  const Article b = naming("b", "2025-02-01", {person("Volodymyr Zelensky"), person("Ellery"), board});
  const Article c = naming("c", "2025-01-01", {person("Volodymyr Zelenskyy"), person("Rosa Ellery")});
  const SampleArchive left({a, old_b}), right({b, c}), joined({a, b, c});
  const std::vector<std::string> both{left.path(), right.path()}, turned{right.path(), left.path()};
  for (const std::vector<std::string>& asked :
       std::vector<std::vector<std::string>>{{"--names", "", "--format", "tsv"},
                                             {"--names", "vhg", "--format", "tsv"},
                                             {"--names", "ellery", "--explain", "--format", "json"},
                                             {"person:ellery", "--count"},
                                             {"org:\"harbour safety board\"", "--count"},
                                             {"org:vhg", "--count"},
                                             {"person:\"rosa ellery\"", "--count"}}) {
    CAPTURE(asked);
    const std::string wanted = ask({joined.path()}, asked).out;
    CHECK(ask(both, asked).out == wanted);
    CHECK(ask(turned, asked).out == wanted);
  }
  const auto facets = [](const std::vector<std::string>& databases) {
    const auto answer = ask(databases, {"ferry", "--facets=person,org", "--format", "json"});
    return nlohmann::json::parse(answer.out)["facets"];
  };
  CHECK(facets(both) == facets({joined.path()}));
  CHECK(facets(turned) == facets({joined.path()}));
}
