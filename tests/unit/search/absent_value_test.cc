#include "tests/support/found.h"

using namespace pressmark;
using pressmark::test::found;
using pressmark::test::notes_of;
using pressmark::test::sample_article;
using pressmark::test::sample_entity;
using pressmark::test::SampleArchive;

namespace {

SampleArchive sites() {
  Article a = sample_article("a", "", "One."), b = sample_article("b", "", "Two.");
  a.site = "harbourpost.example";
  a.section = "World News";
  a.entities = {sample_entity(EntityType::place, "Moscow")};
  a.entities.front().country = "RU";
  b.site = "ledger.example";
  b.language = "de";
  return SampleArchive({a, b});
}

}  // namespace

TEST_CASE("a value that no article has is said, with the nearest that one has", "[search]") {
  SampleArchive sample = sites();
  const auto note = [&](const std::string& text) { return notes_of(sample, text, "no-such-value"); };
  CHECK(note("site:ledgre.example") ==
        "no article has site:ledgre.example; did you mean site:ledger.example?");
  CHECK(note("site:harbourpost") ==
        "no article has site:harbourpost; did you mean site:harbourpost.example?");
  CHECK(note("site:elsewhere.example").find("most have") != std::string::npos);
  CHECK(note("section:\"word news\"") ==
        "no article has section:\"word news\"; did you mean section:\"world news\"?");
  CHECK(note("language:fr") == "no article has language:fr; most have de, en");
  CHECK(note("kind:list").find("no article has kind:list") == 0);
  CHECK(note("id:nothing") == "no article has id:nothing");
  CHECK(note("one -language:fr") == "no article has language:fr; most have de, en");
  for (const char* text : {"site:ledger.example", "language:de", "country:ru", "kind:article", "site:led*"}) {
    INFO(text);
    CHECK(note(text) == "");
  }
}

TEST_CASE("names of languages and countries are read as their codes, and that is said", "[search]") {
  SampleArchive sample = sites();
  CHECK(found(sample, "language:german") == "b");
  CHECK(found(sample, "lang:Deutsch") == "b");
  CHECK(notes_of(sample, "lang:german", "code") == "language:german is read as language:de");
  CHECK(found(sample, "country:Russia") == "a");
  CHECK(found(sample, "country:Россия") == "a");
  CHECK(notes_of(sample, "country:Russland", "code") == "country:Russland is read as country:RU");
  CHECK(notes_of(sample, "country:ru", "code") == "");
  CHECK(notes_of(sample, "country:nowhere", "no-such-value") ==
        "no article has country:nowhere; most have ru");
}

TEST_CASE("a name that no article has is said, with what finds the country", "[search]") {
  SampleArchive sample = sites();
  const auto note = [&](const std::string& text) { return notes_of(sample, text, "no-such-name"); };
  CHECK(note("place:Moscow") == "");
  CHECK(note("place:Россия") ==
        "no article has place:Россия; names are found in any alphabet, but not translated; write country:RU "
        "for that "
        "country");
  CHECK(note("person:nobody") ==
        "no article has person:nobody; names are found in any alphabet, but not translated");
}

TEST_CASE("a name that is a slip away from one of the archive is offered, not taken", "[search]") {
  Article a = sample_article("a", "", "One.");
  a.entities = {sample_entity(EntityType::person, "Maëlle Kervadec"),
                sample_entity(EntityType::place, "Kervadel")};
  SampleArchive sample({a});
  const auto note = [&](const std::string& text) { return notes_of(sample, text, "no-such-name"); };
  for (const char* slip : {"kervadek", "Kérvadek", "Кервадек"}) {
    INFO(slip);
    CHECK(found(sample, std::string("person:") + slip) == "");
    CHECK(note(std::string("person:") + slip).find("did you mean person:\"Maëlle Kervadec\"?") !=
          std::string::npos);
  }
  CHECK(note("place:kervadek").find("did you mean place:Kervadel?") != std::string::npos);
  CHECK(found(sample, "person:\"maelle kervadek\"") == "");
  CHECK(notes_of(sample, "person:\"maelle kervadek\"", "name-words")
            .find("did you mean person:\"Maëlle Kervadec\"?") != std::string::npos);
  CHECK(note("person:zanzibar").find("did you mean") == std::string::npos);
  CHECK(note("person:kervadec") == "");
}
