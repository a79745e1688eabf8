#include "query/search/nearness.h"

#include <random>

#include <nlohmann/json.hpp>

#include "tests/support/archive_builder.h"
#include "tests/support/catch.h"
#include "tests/support/query_outcome.h"

using namespace pressmark;
using namespace pressmark::test;

namespace {

// Of the same words and length; the nearer two of them stand, the earlier in the alphabet is the name.
SampleArchive harbours() {
  std::vector<Article> articles = {
      sample_article("c", "", "Strike one two three four five six seven harbour and eight."),
      sample_article("b", "", "One strike two three harbour four five six seven and eight."),
      sample_article("a", "", "One two harbour strike three four five six seven and eight.")};
  for (int i = 0; i < 40; ++i)
    articles.push_back(
        sample_article("d" + std::to_string(i), "", "Strike " + std::to_string(i) + " and more of it."));
  return SampleArchive(articles);
}

std::string order(const SampleArchive& sample, std::vector<std::string> words) {
  words.insert(words.end(), {"--format", "trec"});
  std::istringstream lines(ask(sample, std::move(words)).out);
  std::string ids;
  for (std::string qid, q0, id, rest; lines >> qid >> q0 >> id && std::getline(lines, rest);) ids += id + " ";
  return ids;
}

}  // namespace

TEST_CASE("articles with the words near each other come first", "[search]") {
  const SampleArchive sample = harbours();
  CHECK(order(sample, {"strike harbour"}) == "a b c ");
  CHECK(order(sample, {"harbour strike"}) == "a b c ");
  CHECK(order(sample, {"--any", "harbour strike", "-n", "3"}) == "a b c ");
}

TEST_CASE("what an article gets for nearness is told", "[search]") {
  const auto json =
      nlohmann::json::parse(ask(harbours(), {"strike harbour", "--explain", "--format", "json"}).out);
  double near = 0;
  for (const auto& part : json["hits"][0]["explain"])
    if (part["what"] == "near each other") near = part["score"].get<double>();
  CHECK(near > 0);
}

TEST_CASE("where an answer is cut changes nothing in its order", "[search]") {
  const SampleArchive sample = harbours();
  const std::string all = order(sample, {"--any", "harbour strike more", "-n", "0"});
  for (const char* limit : {"1", "2", "10", "29", "30", "31", "40"})
    CHECK(all.starts_with(order(sample, {"--any", "harbour strike more", "-n", limit})));
  std::string pieces;
  for (const char* offset : {"0", "7", "14", "21", "28", "35", "42"})
    pieces += order(sample, {"--any", "harbour strike more", "-n", "7", "--offset", offset});
  CHECK(pieces == all);
}

// What cannot come into the wanted part is not looked at for nearness.
TEST_CASE("the first hits are those of the whole answer", "[search]") {
  std::minstd_rand random(7);
  std::vector<Article> articles;
  const std::vector<std::string> words{"strike", "harbour", "ferry", "crane"};
  for (int i = 0; i < 60; ++i) {
    std::string text;
    for (int k = 0; k < 20; ++k) text += random() % 4 == 0 ? words[random() % words.size()] + " " : "filler ";
    articles.push_back(sample_article("a" + std::to_string(i), "", text + std::to_string(i)));
  }
  const SampleArchive sample(articles);
  const std::string many = "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 ";  // more than words have bits
  for (const std::string& query :
       {std::string("strike harbour"), std::string("ferry crane strike"),
        std::string("crane strike ferry harbour"), "strike harbour " + many + "ferry crane",
        many + "strike harbour ferry crane"}) {
    const std::string all = order(sample, {"--any", query, "-n", "0"});
    for (const char* limit : {"1", "3", "10", "25"})
      CHECK(all.starts_with(order(sample, {"--any", query, "-n", limit})));
  }
}

TEST_CASE("--plain ranks by words alone", "[search]") {
  const SampleArchive sample(
      {sample_article("a", "Ferries", "One line of text about the ferry, and the bay."),
       sample_article("b", "Trains", "Ferries and a line of text about the bay, and it.")});
  for (const bool plain : {true, false}) {
    std::vector<std::string> words{"ferry", "--explain", "--format", "json"};
    if (plain) words.emplace_back("--plain");
    const auto hit = nlohmann::json::parse(ask(sample, words).out)["hits"][0];
    CHECK(hit["explain"].size() == (plain ? 1 : 2));
    if (!plain) CHECK(hit["source_id"] == "a");
  }
}

TEST_CASE("an exact word is exact in the title, too", "[search]") {
  const SampleArchive sample({sample_article("a", "A strike", "The strikes go on."),
                              sample_article("b", "Strikes", "One strike after another.")});
  CHECK(order(sample, {"=strike"}).size() == 4);
  const auto json = nlohmann::json::parse(ask(sample, {"=strike", "--explain", "--format", "json"}).out);
  CHECK(json["hits"][0]["source_id"] == "a");
  CHECK(json["hits"][1]["explain"].size() == 1);
}
