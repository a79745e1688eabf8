#include "tests/support/catch.h"
#include "tests/unit/entities/reader.h"

using namespace pressmark;
using namespace pressmark::test;

namespace {

Names german(const std::string& text, EntityType type) { return names_of(found_in(text, {}, "de"), type); }

}  // namespace

TEST_CASE("a German role before an unknown name makes it a person", "[entities]") {
  const Found found = found_in("Das sagt Hafenmeister Okko Tarrmann am Montag.", {}, "de");
  CHECK(names_of(found, EntityType::person) == Names{"Okko Tarrmann"});
  CHECK(entity_named(found, "Okko Tarrmann").roles == Names{"Hafenmeister"});
  CHECK(german("Das freut Trainer Jan Voss.", EntityType::person) == Names{"Jan Voss"});
  CHECK(german("Es freut die Moorforscherin Wubke Tarrmann sehr.", EntityType::person) ==
        Names{"Wubke Tarrmann"});
}

TEST_CASE("a German role before a noun makes no person of it", "[entities]") {
  CHECK(german("Er war Schriftsteller, Zauberer und Arzt.", EntityType::person).empty());
  CHECK(german("Der Bürgermeister von Tarrhude schwieg.", EntityType::person).empty());
  CHECK(german("Sie ist Staatsanwältin von Florida.", EntityType::person).empty());
}

TEST_CASE("a German double surname is found though no list holds it", "[entities]") {
  CHECK(german("Einer davon ist Okko Tarrmann-Velgen. Er schweigt.", EntityType::person) ==
        Names{"Okko Tarrmann-Velgen"});
  CHECK(german("Die elfjährige Wubke Tarrmann-Velgen fragte.", EntityType::person) ==
        Names{"Wubke Tarrmann-Velgen"});
  const Found found = found_in("Museumsleiter Okko Tarrmann-Velgen kam. Tarrmann-Velgen sprach.", {}, "de");
  CHECK(entity_named(found, "Okko Tarrmann-Velgen").count == 2);
}

TEST_CASE("German nouns of two parts are no surnames", "[entities]") {
  CHECK(german("Es kam zu später Stunde Kreislauf-Sorgen.", EntityType::person).empty());
  CHECK(german("Viele Bastel-Fans warten auf das nächste Galaxie Klapp-Handy.", EntityType::person).empty());
  CHECK(german("Der Zug fährt auf der Strecke Tarrhude-Velgen.", EntityType::person).empty());
}

TEST_CASE("a person ends before the German university that the person is of", "[entities]") {
  const Found found = found_in("Das sagte Johanna Tarrmann von der Universität Leipzig.", {}, "de");
  CHECK(names_of(found, EntityType::person) == Names{"Johanna Tarrmann"});
}

TEST_CASE("German offices go on with what they are for", "[entities]") {
  CHECK(german("Das Institut für Gezeitenkunde und Moorbau warnt.", EntityType::org) ==
        Names{"Institut für Gezeitenkunde und Moorbau"});
  CHECK(german("Das Deutsche Zentrum für Moor- und Torfkunde warnt.", EntityType::org) ==
        Names{"Deutsche Zentrum für Moor- und Torfkunde"});
}

TEST_CASE("German words are no places because a village abroad has their name", "[entities]") {
  CHECK(german("Wer bis zum Ende bleibt, liegt am Boden. Die Republik wartet.", EntityType::place).empty());
  CHECK(german("Das Land Niedersachsen zahlt.", EntityType::place) == Names{"Lower Saxony"});
}
