#include "tests/support/catch.h"
#include "tests/unit/entities/reader.h"

using namespace pressmark;
using namespace pressmark::test;

TEST_CASE("a given name and a capitalised word are a person", "[entities]") {
  CHECK(people("Officials met Andreas Quillberg on the bridge.") == Names{"Andreas Quillberg"});
}

TEST_CASE("a title is no part of the name but its role", "[entities]") {
  const Found found = found_in("The vote was lost by Foreign Minister Orlan Tervik last night.");
  CHECK(names_of(found, EntityType::person) == Names{"Orlan Tervik"});
  CHECK(entity_named(found, "Orlan Tervik").roles == Names{"Foreign Minister"});
}

TEST_CASE("a role in small letters makes an unknown name a person", "[entities]") {
  const Found found = found_in("It was denied by prime minister Drovan Kelsk yesterday.");
  CHECK(entity_named(found, "Drovan Kelsk").roles == Names{"prime minister"});
}

TEST_CASE("a possessive parts the country from its president", "[entities]") {
  const Found found =
      found_in("Ukraine's President Taras Velminko and Poland\u2019s President Jan Ostrowik met.");
  CHECK(names_of(found, EntityType::person) == Names{"Jan Ostrowik", "Taras Velminko"});
  CHECK(names_of(found, EntityType::place) == Names{"Poland", "Ukraine"});
}

TEST_CASE("a title in the plural serves both names", "[entities]") {
  const Found found = found_in("Talks between Presidents Orlan Tervik and Drovan Kelsk failed.");
  CHECK(names_of(found, EntityType::person) == Names{"Drovan Kelsk", "Orlan Tervik"});
  CHECK(entity_named(found, "Drovan Kelsk").roles == Names{"Presidents"});
}

TEST_CASE("a surname alone belongs to the full name", "[entities]") {
  const Found found =
      found_in("Maria Quillberg spoke first. Later Quillberg left, and Quillberg's aides followed.");
  const Entity person = entity_named(found, "Maria Quillberg");
  CHECK(person.count == 3);
  REQUIRE(person.forms.size() == 2);
  CHECK(person.forms[0].form == "Quillberg");
  CHECK(person.forms[0].count == 2);
}

TEST_CASE("a surname in the title finds the full name in the text", "[entities]") {
  const Found found =
      found_in("The mayor, Peter Vandersloot, opened the bridge.", "Vandersloot opens bridge");
  CHECK(names_of(found, EntityType::person) == Names{"Peter Vandersloot"});
  CHECK(entity_named(found, "Peter Vandersloot").count == 2);
}

TEST_CASE("of two people with one surname the nearest before is meant", "[entities]") {
  const Found found = found_in(
      "Anna Quillberg came. Quillberg smiled. Then Peter Quillberg came. Quillberg sat down and Quillberg "
      "spoke.");
  CHECK(entity_named(found, "Anna Quillberg").count == 2);
  CHECK(entity_named(found, "Peter Quillberg").count == 3);
}

TEST_CASE("initials, particles and suffixes stay in the name", "[entities]") {
  CHECK(people("The book is by J. K. Tarrowmere, they said.") == Names{"J. K. Tarrowmere"});
  CHECK(people("He thanked Pieter van den Broekhuis for it.") == Names{"Pieter van den Broekhuis"});
  CHECK(people("We met Ahmed al-Tarwani in the hall.") == Names{"Ahmed al-Tarwani"});
  CHECK(people("It went to Robert Quillberg Jr, of course.") == Names{"Robert Quillberg Jr"});
}

TEST_CASE("a pair with a hyphen is two people when the text knows both", "[entities]") {
  const Found found =
      found_in("Maria Tervikova met Olek Zaremskiy. The Tervikova-Zaremskiy meeting lasted an hour.");
  CHECK(entity_named(found, "Maria Tervikova").count == 2);
  CHECK(entity_named(found, "Olek Zaremskiy").count == 2);
}

TEST_CASE("a syllable behind a hyphen stays with the name", "[entities]") {
  CHECK(people("Voters chose Leung Kwai-ming again.") == Names{"Leung Kwai-ming"});
}

TEST_CASE("the capital at the start of a sentence makes no name", "[entities]") {
  const Found found =
      found_in("Police closed the road. However, nobody was hurt. Mark my words. Traffic stopped.");
  CHECK(found.entities.empty());
}

TEST_CASE("days, months and nationalities are no names", "[entities]") {
  const Found found =
      found_in("On Friday the Russian and Turkish teams agreed to meet in August. Germans waited.");
  CHECK(found.entities.empty());
}

TEST_CASE("a plain word after a given name is a surname", "[entities]") {
  CHECK(people("A statement by Stefan Winter was read out.") == Names{"Stefan Winter"});
}

TEST_CASE("party and state behind a name make no person", "[entities]") {
  CHECK(people("The bill of Sen. Maria Quillberg (D-Colo) passed.") == Names{"Maria Quillberg"});
}

TEST_CASE("a syllable that is an English word stays with a Korean name", "[entities]") {
  CHECK(people("Leaders met Lee Jae-in again.") == Names{"Lee Jae-in"});
  CHECK(people("A plan by the Andreas Quillberg-led group failed.") == Names{"Andreas Quillberg"});
}

TEST_CASE("those who speak are people", "[entities]") {
  CHECK(people("The plan failed, said Tarrowmeer on the bridge.") == Names{"Tarrowmeer"});
}

TEST_CASE("contractions are no names", "[entities]") {
  CHECK(found_in("But You've said it. They said Didn't matter.").entities.empty());
}

TEST_CASE("a nickname in quotation marks parts no name", "[entities]") {
  CHECK(people("They met Robert \"Quill\" Tarrowmeer there.") == Names{"Robert \"Quill\" Tarrowmeer"});
}

TEST_CASE("a family name of two parts may hold a plain word", "[entities]") {
  CHECK(people("So says Gareth Tarrow-Prior, who bakes.") == Names{"Gareth Tarrow-Prior"});
}

TEST_CASE("a bare family name is not the relative's", "[entities]") {
  const Found found = found_in(
      "Maria Quillberg kept the lamp. Her son, Andreas Quillberg, went to sea. Quillberg stayed, and "
      "Quillberg wrote.");
  CHECK(entity_named(found, "Maria Quillberg").count == 3);
  CHECK(entity_named(found, "Andreas Quillberg").count == 1);
}

TEST_CASE("a particle may have a capital behind a given name", "[entities]") {
  CHECK(people("Geologist Andreas Am Tarrow-Velm saw it first.") == Names{"Andreas Am Tarrow-Velm"});
}
