#include "query/run.h"

#include <filesystem>

#include <nlohmann/json.hpp>

#include "shared/failure.h"
#include "tests/support/archive_builder.h"
#include "tests/support/catch.h"
#include "tests/support/query_outcome.h"

using namespace pressmark;
using pressmark::test::ask;
using pressmark::test::QueryOutcome;
using pressmark::test::sample_article;
using pressmark::test::sample_entity;
using pressmark::test::SampleArchive;

namespace {

SampleArchive news() {
  Article a = sample_article("a", "Dockers walk out", "The strikes closed two harbours.");
  a.entities = {sample_entity(EntityType::person, "Nadia Brandt")};
  a.published = "2025-07-18";
  return SampleArchive({a, sample_article("b", "Harbour strike ends", "Workers ended their strike.")});
}

}  // namespace

TEST_CASE("no query is an error where no full screen can be", "[query]") {
  CHECK_THROWS_AS(ask(news(), {}), Failure);
  CHECK_THROWS_AS(ask(news(), {"--any"}), Failure);
}

TEST_CASE("hits give 0, no hit gives 1", "[query]") {
  SampleArchive sample = news();
  CHECK(ask(sample, {"strike"}).code == ExitCode::done);
  CHECK(ask(sample, {"zebra"}).code == ExitCode::no_hit);
  CHECK(ask(sample, {"--count", "strike"}).out == "2\n");
  CHECK(ask(sample, {"--count", "zebra"}).out == "0\n");
  CHECK(ask(sample, {"--count", "zebra"}).code == ExitCode::no_hit);
}

TEST_CASE("an answer without a hit says what each word finds", "[query]") {
  SampleArchive sample = news();
  const QueryOutcome outcome = ask(sample, {"strike", "harbuor"});
  CHECK(outcome.out.empty());
  CHECK(outcome.messages.find("strike: 2 articles") != std::string::npos);
  CHECK(outcome.messages.find("harbuor: 0 articles; did you mean harbour?") != std::string::npos);
  const auto json = nlohmann::json::parse(ask(sample, {"strike", "harbuor", "--format", "json"}).out);
  CHECK(json["total"] == 0);
  CHECK(json["notes"].size() == 2);
}

TEST_CASE("a query that cannot be read fails, and does not look like no hit", "[query]") {
  SampleArchive sample = news();
  CHECK_THROWS_AS(ask(sample, {"\"strike"}), Failure);
  CHECK_THROWS_AS(ask(sample, {"persn:brandt"}), Failure);
  CHECK_THROWS_AS(ask(sample, {"--show", "nothing"}), Failure);
}

TEST_CASE("a part of the answer says that it is one", "[query]") {
  SampleArchive sample = news();
  CHECK(ask(sample, {"strike", "--limit", "1"}).messages.find("1 to 1 of 2 articles") != std::string::npos);
  CHECK(ask(sample, {"strike", "--offset", "5"}).code == ExitCode::done);
  CHECK(ask(sample, {"strike", "--offset", "5"}).messages.find("only 2") != std::string::npos);
  CHECK(ask(sample, {"strike", "--format", "ids"}).messages.empty());
}

TEST_CASE("--explain says how the query was understood", "[query]") {
  SampleArchive sample = news();
  CHECK(ask(sample, {"strike", "since:2w", "--explain"})
            .messages.find("understood as: strike date:2025-07-06..") != std::string::npos);
}

TEST_CASE("--show prints one article, by the beginning of its id", "[query]") {
  SampleArchive sample = news();
  CHECK(ask(sample, {"--show", "a000"}).out.find("Dockers walk out") == 0);
  const auto json = nlohmann::json::parse(ask(sample, {"--show", "a", "--format", "json"}).out);
  CHECK(json["entities"][0]["canonical"] == "Nadia Brandt");
}

TEST_CASE("--url finds the article of an address, as the index normalises it", "[query]") {
  Article a = sample_article("a", "Dockers walk out", "The strikes closed two harbours.");
  a.url = "https://example.org/news/dockers";
  Article b = sample_article("b", "Copy", "The strikes closed two harbours.");
  b.url = "https://copy.example/1";
  b.canonical_url = "https://example.org/copied";
  SampleArchive sample({a, b});
  for (const char* address :
       {"https://example.org/news/dockers", "HTTP://Example.org:80/news/dockers?utm_source=x#top",
        "example.org/news/dockers"}) {
    INFO(address);
    const QueryOutcome outcome = ask(sample, {"--url", address, "--format", "ids"});
    CHECK(outcome.code == ExitCode::done);
    CHECK(outcome.out == "a00000000000\n");
    CHECK(outcome.messages.empty());
  }
  CHECK(ask(sample, {"--url", "https://example.org/copied", "-f", "ids"}).out == "b00000000000\n");
  CHECK(ask(sample, {"--url", "https://example.org/copied", "--count"}).out == "1\n");
  CHECK(ask(sample, {"--url", "https://example.org/copied"}).out.find("1. Copy\n") == 0);
  const auto json = nlohmann::json::parse(ask(sample, {"--url", "example.org/copied", "-f", "json"}).out);
  CHECK(json["query"] == "example.org/copied");
  CHECK(json["hits"][0]["canonical_url"] == "https://example.org/copied");
}

TEST_CASE("--url says by its exit code that an address is not there, or is none", "[query]") {
  SampleArchive sample = news();
  const QueryOutcome outcome = ask(sample, {"--url", "https://example.org/other", "-f", "ids"});
  CHECK(outcome.code == ExitCode::no_hit);
  CHECK(outcome.out.empty());
  CHECK(outcome.messages == "pressmark-query: no article found\n");
  for (const char* address : {"", "two words", "ftp://example.org/", "https://", "mailto:a@example.org"}) {
    INFO(address);
    CHECK_THROWS_AS(ask(sample, {"--url", address}), Failure);
  }
}

TEST_CASE("rows of ids and tsv may end with NUL", "[query]") {
  SampleArchive sample = news();
  const std::string ids = ask(sample, {"strike", "-f", "ids", "-0"}).out;
  CHECK(ids.size() == 26);
  CHECK(std::count(ids.begin(), ids.end(), '\0') == 2);
  CHECK(ids.find('\n') == std::string::npos);
  const std::string rows = ask(sample, {"strike", "-f", "tsv", "-0"}).out;
  CHECK(std::count(rows.begin(), rows.end(), '\0') == 2);
  CHECK(rows.find('\n') == std::string::npos);
  CHECK(ask(sample, {"--names", "bra", "-f", "ids", "-0"}).out == std::string("Nadia Brandt\0", 13));
}

TEST_CASE("--names lists names by the beginning of a word", "[query]") {
  SampleArchive sample = news();
  CHECK(ask(sample, {"--names", "Bra", "--format", "tsv"}).out ==
        "person\tNadia Brandt\t1\tNadia Brandt (1)\n");
  CHECK(ask(sample, {"--names", "Bra", "--format", "csv"}).out ==
        "type,name,articles,forms\n\"person\",\"Nadia Brandt\",\"1\",\"Nadia Brandt (1)\"\n");
  CHECK(ask(sample, {"--names", "xyz"}).code == ExitCode::no_hit);
}

TEST_CASE("--names lists those of the most articles first, whatever they are, and says what it leaves out",
          "[query]") {
  Article a = sample_article("a", "One", "One."), b = sample_article("b", "Two", "Two.");
  a.entities = {sample_entity(EntityType::person, "Lina Holm"), sample_entity(EntityType::place, "Linden"),
                sample_entity(EntityType::org, "Lindvale Rowers")};
  b.entities = {sample_entity(EntityType::place, "Linden"),
                sample_entity(EntityType::org, "Lindvale Rowers")};
  SampleArchive sample({a, b});
  CHECK(ask(sample, {"--names", "lin", "--format", "ids"}).out == "Linden\nLindvale Rowers\nLina Holm\n");
  const QueryOutcome part = ask(sample, {"--names", "lin", "--limit", "2", "--format", "json"});
  const auto json = nlohmann::json::parse(part.out);
  CHECK(json["names"].size() == 2);
  CHECK(json["total"] == 3);
  CHECK(json["notes"][0]["text"] == "1 to 2 of 3 names (--limit, --offset)");
  CHECK(part.messages.find("1 to 2 of 3 names") != std::string::npos);
  CHECK(ask(sample, {"--names", "lin", "--offset", "9"}).messages.find("only 3 names") != std::string::npos);
  CHECK(ask(sample, {"--names", "lin", "--count", "--limit", "1"}).out == "3\n");
}

TEST_CASE("an article that two databases hold counts once, and that is said", "[query]") {
  SampleArchive left = news(), right = news();
  const std::vector<std::string> both{left.path(), right.path()};
  CHECK(ask(both, {"walk", "--format", "ids"}).out == "a00000000000\n");
  const auto json = nlohmann::json::parse(ask(both, {"strike", "--format", "json"}).out);
  CHECK(json["hits"].size() == 2);
  CHECK(json["total"] == 2);
  CHECK(json["notes"].back()["kind"] == "doubles");
}

TEST_CASE("--similar lists neighbours", "[query]") {
  SampleArchive sample = news();
  const QueryOutcome outcome = ask(sample, {"--similar", "a", "--format", "json"});
  CHECK(outcome.code == ExitCode::done);
  CHECK(nlohmann::json::parse(outcome.out)["hits"][0]["source_id"] == "b");
}

TEST_CASE("--names finds a name by its acronym and shows it as it is written", "[query]") {
  Article a = sample_article("a", "One", "One.");
  a.entities = {sample_entity(EntityType::org, "Velmar Harbour Guild", {"Velmar Harbour Guild", "VHG"})};
  SampleArchive sample({a});
  CHECK(ask(sample, {"--names", "vh", "--format", "tsv"}).out ==
        "org\tVelmar Harbour Guild\t1\tVelmar Harbour Guild (1); VHG (1)\n");
}

TEST_CASE("--names --explain says why forms are one name and which names are others", "[query]") {
  Article a = sample_article("a", "One", "One."), b = sample_article("b", "Two", "Two.");
  a.entities = {sample_entity(EntityType::person, "Rosa Ellery"),
                sample_entity(EntityType::person, "Tom Ellery")};
  b.entities = {sample_entity(EntityType::person, "R. Ellery")};
  SampleArchive sample({a, b});
  const auto json =
      nlohmann::json::parse(ask(sample, {"--names", "rosa", "--explain", "--format", "json"}).out);
  const auto& name = json["names"][0];
  CHECK(name["forms"][0]["why"] == "initial");
  CHECK(name["forms"][1]["why"].is_null());
  CHECK(name["apart"][0]["name"] == "Tom Ellery");
  CHECK(name["apart"][0]["why"] == "another given name");
  const std::string text = ask(sample, {"--names", "rosa", "--explain"}).out;
  CHECK(text.find("R. Ellery (1): initial\n") != std::string::npos);
  CHECK(text.find("not Tom Ellery (1): another given name\n") != std::string::npos);
}

TEST_CASE("--explain lists the spellings that a name in a query stands for", "[query]") {
  Article a = sample_article("a", "One", "One.");
  a.entities = {sample_entity(EntityType::person, "Olexander Grigorenko")};
  SampleArchive sample({a});
  const std::string said = ask(sample, {"person:hryhorenko", "--explain"}).messages;
  CHECK(said.find("person:hryhorenko asks for the words grigorenko, hryhorenko") != std::string::npos);
  CHECK(ask(sample, {"person:hryhorenko"}).messages.find("asks for") == std::string::npos);
}

TEST_CASE("of several databases one that is not there ends the search, or is left out and told", "[query]") {
  const SampleArchive sample = news();
  const std::string gone = sample.path() + "-gone";
  try {
    ask({sample.path(), gone}, {"strike"});
    FAIL("the missing database was passed over");
  } catch (const Failure& failure) {
    CHECK(failure.error().what == gone);
    CHECK(failure.error().advice.find("--partial searches the others") != std::string::npos);
  }
  const QueryOutcome partial = ask({gone, sample.path()}, {"strike", "--partial", "--count"});
  CHECK(partial.out == "2\n");
  CHECK(partial.messages.find(gone + " is left out: there is no such database") != std::string::npos);
  const auto json =
      nlohmann::json::parse(ask({sample.path(), gone}, {"strike", "--partial", "--format", "json"}).out);
  CHECK(json["exact"] == false);
  CHECK(json["notes"][0]["kind"] == "unavailable");
  CHECK_THROWS_AS(ask({gone, gone + "-too"}, {"strike", "--partial"}), Failure);
  const QueryOutcome names = ask({sample.path(), gone}, {"--names", "bra", "--partial"});
  CHECK(names.code == ExitCode::done);
  CHECK(names.messages.find(gone + " is left out") != std::string::npos);
}

TEST_CASE("--names offers the nearest names for one that the archive lacks", "[query]") {
  const SampleArchive sample = news();
  const QueryOutcome outcome = ask(sample, {"--names", "Brandd"});
  CHECK(outcome.code == ExitCode::no_hit);
  CHECK(outcome.messages.find("did you mean person:\"Nadia Brandt\"?") != std::string::npos);
}

// Numbers of documents depend on how many databases there are.
TEST_CASE("an archive that is opened again has the databases that it had", "[query]") {
  const SampleArchive sample = news(), other = news();
  const std::string later = other.path() + "-later";
  const Archive archive({sample.path(), later}, Archive::Missing::left_out);
  std::filesystem::copy(other.path(), later, std::filesystem::copy_options::recursive);
  const Archive again = archive.opened_again();
  CHECK(again.database().get_doccount() == archive.database().get_doccount());
  CHECK(again.left_out().size() == 1);
  CHECK(again.paths() == archive.paths());
}
