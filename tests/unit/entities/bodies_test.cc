#include "tests/support/catch.h"
#include "tests/unit/entities/reader.h"

using namespace pressmark;
using namespace pressmark::test;

TEST_CASE("a ministry is one body with what it is for", "[entities]") {
  CHECK(bodies("A spokesman of the Ministry of Foreign Affairs and Trade declined.") ==
        Names{"Ministry of Foreign Affairs and Trade"});
  CHECK(bodies("The order came from the Russian Defence Ministry on Monday.") ==
        Names{"Russian Defence Ministry"});
}

TEST_CASE("a ministry behind a possessive is a body of its own", "[entities]") {
  const Found found = found_in("It was Norway's Energy Ministry that said no.");
  CHECK(names_of(found, EntityType::org) == Names{"Energy Ministry"});
  CHECK(names_of(found, EntityType::place) == Names{"Norway"});
}

TEST_CASE("company endings make a body of an unknown name", "[entities]") {
  CHECK(bodies("Shares of Velmar Tarrow Ltd fell.") == Names{"Velmar Tarrow Ltd"});
  CHECK(bodies("He works for Quillberg, Inc. in town.") == Names{"Quillberg, Inc"});
}

TEST_CASE("universities go by head or by tail", "[entities]") {
  CHECK(bodies("She teaches at the University of Tarrowmere now.") == Names{"University of Tarrowmere"});
  CHECK(bodies("She teaches at Tarrowmere University now.") == Names{"Tarrowmere University"});
}

TEST_CASE("an acronym in brackets is a form of the body", "[entities]") {
  const Found found = found_in("The Velmar Harbour Guild Alliance (VHGA) met. Later the VHGA voted.");
  const Entity body = entity_named(found, "Velmar Harbour Guild Alliance");
  CHECK(body.count == 3);
  CHECK(std::any_of(body.forms.begin(), body.forms.end(),
                    [](const Form& form) { return form.form == "VHGA"; }));
}

TEST_CASE("an acronym of words in small letters is no body", "[entities]") {
  CHECK(bodies("They measured the gross thermal output (GTO) twice, and GTO was low.").empty());
}

TEST_CASE("a known body goes by one name", "[entities]") {
  const Found found = found_in("The UN waited. The United Nations, or U.N., has waited before.");
  CHECK(names_of(found, EntityType::org) == Names{"United Nations"});
  CHECK(entity_named(found, "United Nations").count == 3);
}

TEST_CASE("a news agency in small letters is found beside the noun", "[entities]") {
  CHECK(bodies("Nobody was hurt, he told the dpa news agency.") == Names{"dpa"});
}

TEST_CASE("seats of power are bodies", "[entities]") {
  CHECK(bodies("The Kremlin and the White House agreed.") == Names{"Kremlin", "White House"});
}

TEST_CASE("a company with and without its legal form is one", "[entities]") {
  const Found found = found_in("Velmarco Corp rose. Analysts like Velmarco.");
  CHECK(names_of(found, EntityType::org).size() == 1);
}

TEST_CASE("products and services are neither person nor body", "[entities]") {
  const Found found = found_in("He wrote on Telegram that the West had failed.");
  CHECK(found.entities.empty());
}

TEST_CASE("a name in title case of a headline needs a witness", "[entities]") {
  const Found found =
      found_in("The mayor, Peter Vandersloot, opened it.", "Vandersloot Opens Long Awaited Harbour Bridge");
  CHECK(names_of(found, EntityType::person) == Names{"Peter Vandersloot"});
  CHECK(found.entities.size() == 1);
}

TEST_CASE("a committee keeps all that it is for", "[entities]") {
  CHECK(bodies("He heads the Harvest and Fisheries Committee of the town.") ==
        Names{"Harvest and Fisheries Committee"});
}

TEST_CASE("plurals of acronyms are counted things", "[entities]") {
  CHECK(bodies("The MPs met the CEOs.").empty());
}

TEST_CASE("a newspaper goes without its article where it stands", "[entities]") {
  const Found found = found_in("The New York Times said so.");
  REQUIRE(found.mentions.size() == 1);
  CHECK(found.mentions[0].start == 4);
  CHECK(found.mentions[0].end == 18);
}
