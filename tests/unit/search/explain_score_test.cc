#include <nlohmann/json.hpp>

#include "tests/support/archive_builder.h"
#include "tests/support/catch.h"
#include "tests/support/query_outcome.h"

using namespace pressmark;
using namespace pressmark::test;

namespace {

SampleArchive ferries() {
  return SampleArchive({sample_article("a", "A strike", "The ferry waits. The ferry is old."),
                        sample_article("b", "Ferries", "A ferry sailed with the strikers."),
                        sample_article("c", "Trains", "No train runs.")});
}

nlohmann::json explained(const SampleArchive& sample, std::vector<std::string> words) {
  words.insert(words.end(), {"--explain", "--format", "json"});
  return nlohmann::json::parse(ask(sample, std::move(words)).out)["hits"];
}

}  // namespace

TEST_CASE("--explain tells what each word gave a hit, and the sum is its score", "[search]") {
  const SampleArchive sample = ferries();
  for (const std::vector<std::string>& query : std::vector<std::vector<std::string>>{
           {"--any", "ferry strike train"}, {"fer* strike"}, {"--similar", "a"}}) {
    const auto hits = explained(sample, query);
    REQUIRE(!hits.empty());
    for (const auto& hit : hits) {
      double sum = 0;
      for (const auto& part : hit["explain"]) sum += part["score"].get<double>();
      CHECK(sum == Approx(hit["score"].get<double>()));
    }
  }
}

TEST_CASE("an explanation calls words what the query calls them, the most telling first", "[search]") {
  const auto hits = explained(ferries(), {"--any", "ferries title:strike nothing"});
  REQUIRE(hits.size() == 2);
  CHECK(hits[0]["source_id"] == "a");
  REQUIRE(hits[0]["explain"].size() == 2);
  CHECK(hits[0]["explain"][0]["what"] == "title:strike");
  CHECK(hits[0]["explain"][1]["what"] == "ferries");
}

TEST_CASE("an explanation calls the words of similar: as they stand in the article", "[search]") {
  const auto hits = explained(ferries(), {"similar:a"});
  REQUIRE_FALSE(hits.empty());
  for (const auto& part : hits[0]["explain"]) CHECK(part["what"] != "ferri");
  CHECK(hits[0]["explain"].dump().find("\"ferry\"") != std::string::npos);
}

TEST_CASE("--explain is a line of each hit for people, and absent where nobody asks", "[search]") {
  const SampleArchive sample = ferries();
  CHECK(ask(sample, {"train", "--explain"}).out.find("\n   score ") != std::string::npos);
  CHECK(ask(sample, {"train", "--explain"}).out.find(" = train 1.") != std::string::npos);
  CHECK(ask(sample, {"train", "--explain", "--sort", "newest"}).out.find("no score") != std::string::npos);
  CHECK_FALSE(
      nlohmann::json::parse(ask(sample, {"train", "--format", "json"}).out)["hits"][0].contains("explain"));
}

TEST_CASE("what is unlike takes from a score, and the explanation says so", "[search]") {
  const SampleArchive sample(
      {sample_article("a", "Ferry strike", "The ferry crews strike over pay at sea."),
       sample_article("b", "Ferry crews", "Ferry crews strike over pay; a harbour is shut."),
       sample_article("c", "Harbour shut", "Fog shuts the harbour and stops a train."),
       sample_article("d", "Fog", "The fog stops a train.")});
  const auto hits = explained(sample, {"--similar", "a", "--unlike", "c"});
  REQUIRE(hits.size() == 1);
  CHECK(hits[0]["source_id"] == "b");
  double sum = 0, taken = 0;
  for (const auto& part : hits[0]["explain"]) {
    const double score = part["score"].get<double>();
    sum += score;
    if (part["what"].get<std::string>().starts_with("unlike ")) taken += score;
  }
  CHECK(taken < 0);
  CHECK(sum == Approx(hits[0]["score"].get<double>()));
}
