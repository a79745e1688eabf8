#include "query/search/suggestions.h"

#include "tests/support/found.h"

using namespace pressmark;
using pressmark::test::found;
using pressmark::test::notes_of;
using pressmark::test::sample_article;
using pressmark::test::sample_entity;
using pressmark::test::SampleArchive;

namespace {

SampleArchive chancellors() {
  std::vector<Article> articles;
  for (const char* id : {"a", "b"}) {
    Article article = sample_article(id, "Chancellor visits harbour", "Angela Merkel met the angry dockers.");
    article.entities = {sample_entity(EntityType::person, "Angela Merkel", {"Merkel"})};
    articles.push_back(article);
  }
  Article other = sample_article("c", "Vote", "The United Nations voted in Velmar on a merkin.");
  other.entities = {sample_entity(EntityType::org, "United Nations"),
                    sample_entity(EntityType::place, "Velmar"),
                    sample_entity(EntityType::person, "Una Merkel")};
  articles.push_back(other);
  return SampleArchive(articles);
}

// What is suggested for each part of a query, a line each.
std::string suggested(SampleArchive& sample, const std::string& text) {
  const auto parsed = parse_query(text, {"2025-07-20"});
  REQUIRE(parsed);
  std::string lines;
  for (const PartCount& part : count_parts(sample.archive(), parsed->query)) {
    if (!part.suggestion.empty()) lines += (lines.empty() ? "" : "\n") + part.part + ": " + part.suggestion;
  }
  return lines;
}

}  // namespace

TEST_CASE("for a name that the archive lacks the nearest of its names are told", "[search]") {
  SampleArchive sample = chancellors();
  const auto note = [&](const std::string& text) { return notes_of(sample, text, "no-such-name"); };
  CHECK(note("person:Merkle") ==
        "no article has person:Merkle; did you mean person:\"Angela Merkel\" or person:\"Una Merkel\"?");
  CHECK(note("place:Vlemar") == "no article has place:Vlemar; did you mean place:Velmar?");
  CHECK(note("org:Quarry").find("did you mean") == std::string::npos);
  CHECK(note("org:Merkle").find("did you mean") == std::string::npos);
  CHECK(notes_of(sample, "person:\"Angela Merkle\"", "name-words") ==
        "no name has all words of person:\"Angela Merkle\"; names that hold one each are taken; did you mean "
        "person:\"Angela Merkel\"?");
  CHECK(notes_of(sample, "org:\"Untied Nations\"", "name-words").find("org:\"United Nations\"?") !=
        std::string::npos);
  // Told, not done.
  CHECK(found(sample, "person:Merkle") == "");
  // Nothing is told of what the archive has.
  CHECK(note("person:Merkel") == "");
  CHECK(notes_of(sample, "person:\"Angela Merkel\"", "name-words") == "");
}

TEST_CASE("a name that hardly anybody writes is not told beside one of many articles", "[search]") {
  std::vector<Article> articles;
  for (int i = 0; i < 60; ++i) {
    Article article = sample_article("n" + std::to_string(i), "", "Text.");
    article.entities = {sample_entity(EntityType::person, i == 0   ? "Rosa Ellert Replay"
                                                          : i == 1 ? "Rosa Eltert"
                                                                   : "Rosa Ellert")};
    articles.push_back(article);
  }
  SampleArchive sample(articles);
  CHECK(notes_of(sample, "person:\"Rosa Elletr\"", "name-words").find("person:\"Rosa Ellert\"?") !=
        std::string::npos);
  // The nearest one may be a slip itself.
  CHECK(notes_of(sample, "person:\"Rosa Eltertt\"", "name-words")
            .find("did you mean person:\"Rosa Eltert\" or person:\"Rosa Ellert\"?") != std::string::npos);
}

TEST_CASE("a slip in the first letters of a word is found by the other words of the name", "[search]") {
  SampleArchive sample = chancellors();
  CHECK(notes_of(sample, "person:\"Nagela Merkel\"", "name-words").find("person:\"Angela Merkel\"?") !=
        std::string::npos);
}

TEST_CASE("for two words of a text a name of the archive goes before words", "[search]") {
  SampleArchive sample = chancellors();
  CHECK(suggested(sample, "angela merkle") == "merkle: person:\"Angela Merkel\" or merkel");
  CHECK(suggested(sample, "merkle harbour") == "merkle: merkel");
  CHECK(suggested(sample, "untied natoins") == "untied: org:\"United Nations\" or united\nnatoins: nations");
  CHECK(suggested(sample, "\"angela merkle\"") ==
        "\"angela merkle\": person:\"Angela Merkel\" or \"angela merkel\"");
  CHECK(suggested(sample, "angela harbour dockers") == "");
}

TEST_CASE("words in phrases and in titles are compared with those of their field", "[search]") {
  SampleArchive sample = chancellors();
  CHECK(suggested(sample, "title:harbuor") == "title:harbuor: title:harbour");
  CHECK(suggested(sample, "title:\"visits harbuor\"") ==
        "title:\"visits harbuor\": title:\"visits harbour\"");
  // No title has the word that is near.
  CHECK(suggested(sample, "title:merkle") == "");
  // No article has the phrase: the word alone.
  CHECK(suggested(sample, "\"harbour dokcers\"") == "\"harbour dokcers\": dockers");
}

TEST_CASE("for days without an article the days of the archive are told", "[search]") {
  std::vector<Article> articles{sample_article("a", "Vote", "A vote."),
                                sample_article("b", "Fire", "A fire.")};
  articles[0].published = "2025-03-04";
  articles[1].published = "2025-06-30";
  SampleArchive sample(articles);
  const auto parsed = parse_query("since:2025-07-01 vote", {"2025-07-20"});
  REQUIRE(parsed);
  const auto counts = count_parts(sample.archive(), parsed->query);
  REQUIRE(counts.size() == 2);
  CHECK(counts[0].hint == "the archive has date:2025-03-04..2025-06-30");
  CHECK(counts[1].hint.empty());
}
