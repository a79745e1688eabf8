#include "tests/support/catch.h"
#include "tests/unit/entities/reader.h"

using namespace pressmark;
using namespace pressmark::test;

TEST_CASE("all names of a country are one place with its code", "[entities]") {
  const Found found =
      found_in("The U.S. agreed, the US said, and the United States signed in America's name.");
  const Entity country = entity_named(found, "United States");
  CHECK(country.count == 3);
  CHECK(country.country == "US");
}

TEST_CASE("a country goes by its English name, however it is spelled", "[entities]") {
  const Found found = found_in("Talks in T\u00FCrkiye went on. Turkiye is host; Turkey was host before.");
  CHECK(names_of(found, EntityType::place) == Names{"Turkey"});
  CHECK(entity_named(found, "Turkey").count == 3);
}

TEST_CASE("old and new names of a city are one", "[entities]") {
  CHECK(places("The train from Kiev was late. In Kyiv they waited.") == Names{"Kyiv"});
}

TEST_CASE("the pronoun is no country", "[entities]") {
  CHECK(places("They told us to leave us alone.").empty());
}

TEST_CASE("a place noun makes an unknown name a place", "[entities]") {
  CHECK(places("Shells fell on the settlement of Brenivka overnight.") == Names{"Brenivka"});
  CHECK(places("Fighting went on in the Brenivka region.") == Names{"Brenivka"});
}

TEST_CASE("rivers and palaces are places", "[entities]") {
  CHECK(places("They met at Tarrowmere Palace by the Velmar River.") ==
        Names{"Tarrowmere Palace", "Velmar River"});
}

TEST_CASE("an unknown town before a known region is a place", "[entities]") {
  CHECK(places("He was born in Tarrowmere, Texas.") == Names{"Tarrowmere", "Texas"});
}

TEST_CASE("a dateline in capitals is a place", "[entities]") {
  const Found found = found_in("ISTANBUL, Turkey - Officials met on Monday for talks about the harbour.");
  CHECK(names_of(found, EntityType::place) == Names{"Istanbul", "Turkey"});
}

TEST_CASE("a city before a team's name is not that city", "[entities]") {
  CHECK(places("The Boston Quillers lost again.").empty());
}

TEST_CASE("a town that is a word needs more than a capital", "[entities]") {
  CHECK(places("Reading is fun for all.").empty());
}

TEST_CASE("great places are found in scripts without spaces", "[entities]") {
  const Found found =
      find_entities(article_of("\u4E2D\u56FD\u4EE3\u8868\u5728\u83AB\u65AF\u79D1\u8BF4\u3002", {}, "zh"));
  CHECK(names_of(found, EntityType::place) == Names{"China", "Moscow"});
}

TEST_CASE("Georgia is a state among states and a country beside its neighbours", "[entities]") {
  CHECK(entity_named(found_in("Votes in Georgia and Ohio were counted."), "Georgia").country == "US");
  CHECK(entity_named(found_in("Talks between Georgia and Armenia went on."), "Georgia").country == "GE");
}

TEST_CASE("a list of countries keeps each one's code", "[entities]") {
  const Found found = found_in("Ministers of Austria, Poland, Serbia and Malta met.");
  CHECK(entity_named(found, "Austria").country == "AT");
  CHECK(entity_named(found, "Poland").country == "PL");
  CHECK(entity_named(found, "Serbia").country == "RS");
}

TEST_CASE("the state behind a town tells its country", "[entities]") {
  const Found found = found_in("She was born in Manchester, New Hampshire, and stayed.");
  CHECK(entity_named(found, "Manchester").country == "US");
}

TEST_CASE("an acronym is no city of another spelling", "[entities]") {
  CHECK(places("They spoke of DACA and of ICO rules.").empty());
}

TEST_CASE("a preposition makes a place of a given name", "[entities]") {
  CHECK(places("A driver in Kiel can plan again.") == Names{"Kiel"});
  CHECK(places("Trucks came out of Izmail all night.") == Names{"Izmail"});
  CHECK(places("A lorry bound from Izmail to Istanbul waits.") == Names{"Istanbul", "Izmail"});
  CHECK(places("The inspector, Solvei Tarrow-Velm of Bergen, rode along.") == Names{"Bergen"});
}

TEST_CASE("a common word is a place behind a preposition if it is never written small", "[entities]") {
  CHECK(places("The mill is near Hull, they say.") == Names{"Hull"});
  CHECK(places("The paint on her hull peels. The mill is near Hull, they say.").empty());
  CHECK(places("He was born in Butte, Montana, that year.") == Names{"Butte", "Montana"});
}

TEST_CASE("a mountain needs no gazetteer", "[entities]") {
  CHECK(places("They went back to the slopes of Mount Velmaro on foot.") == Names{"Mount Velmaro"});
}

TEST_CASE("a dateline in capitals needs no gazetteer", "[entities]") {
  CHECK(places("PORT TARROW, Ore. \u2014 A ship sank in the bay on Monday.") == Names{"PORT TARROW"});
  CHECK(places("SAN VELMO DEL RIO, Sept. 17 (Tarrow Wire) - Pickers went back to work.") ==
        Names{"SAN VELMO DEL RIO"});
}
