// What a user is told of why forms are one name, and why two names are not.
#include "shared/names/explain.h"

#include "tests/support/catch.h"

using namespace pressmark;

namespace {

std::string why_person(const std::string& canonical, const std::string& form) {
  return why_one(EntityType::person, canonical, form);
}

std::string why_apart(const std::string& a, const std::string& b, const std::string& rules = "") {
  const Result<NameRules> parsed = NameRules::parse(rules);
  REQUIRE(parsed);
  const Name one{a, {{a, 1}}, 1}, other{b, {{b, 1}}, 1};
  return why_two(EntityType::person, one, other, *parsed);
}

}  // namespace

TEST_CASE("each kind of difference between the forms of a person is named", "[names][explain]") {
  CHECK(why_person("Oleksandr Hryhorenko", "Olexander Grigorenko") ==
        "grigorenko is a spelling of hryhorenko; olexander is a form of oleksandr");
  CHECK(why_person("Rosa Ellery", "R. Ellery") == "initial");
  CHECK(why_person("Rosa Ellery", "Ellery") == "a family name alone, and no other name here has it");
  CHECK(why_person("Rosa Ann Ellery", "Rosa Ellery") == "a given name is left out");
  CHECK(why_person("Rosa Ellery", "Rosa Ann Ellery") == "one more given name, ann");
  CHECK(why_person("Şükrü Çelebioğlu", "President Sukru Celebioglu") ==
        "the same words, but for case, accents, titles and small words");
}

TEST_CASE("bodies and places are explained by their words", "[names][explain]") {
  CHECK(why_one(EntityType::place, "Kharkiv", "Kharkov") == "kharkov is a spelling of kharkiv");
  CHECK(why_one(EntityType::org, "Danube Carriers Union", "Union of Danube Carriers") ==
        "the same words in another order");
  CHECK(why_one(EntityType::org, "Labour Party", "Labour") == "short for it, and for no other name here");
  CHECK(why_one(EntityType::org, "Orland", "Orland Holdings Plc") == "the full form of it, which is rare");
  CHECK(why_one(EntityType::org, "Orland", "Orland Inc.") ==
        "the same words, but for case, accents, titles and small words");
}

TEST_CASE("names that are kept apart say why, distant ones are not spoken of", "[names][explain]") {
  CHECK(why_apart("Rosa Ellery", "Tom Ellery") == "another given name");
  CHECK(why_apart("Rosa Ellery", "Ellery") == "a family name alone, and several names have it");
  const Name bare{"Ellery", {{"Ellery", 90}}, 90}, full{"Rosa Ellery", {{"Rosa Ellery", 1}}, 1};
  CHECK(why_two(EntityType::person, bare, full, {}).find("of so many articles") != std::string::npos);
  CHECK(why_apart("Tom Ellery", "Tom Ellery Jr.") == "a number, jr or sr tells them apart");
  CHECK(why_apart("Rosa Ellery", "Rosa Marlow") == "");
  CHECK(why_apart("Rosa Ellery", "R. Ellery", "part person: R. Ellery | Rosa Ellery") ==
        "the names file parts them");
}

TEST_CASE("bodies that differ by a word like Party say why they are kept apart", "[names][explain]") {
  const auto why = [](const Name& a, const Name& b) { return why_two(EntityType::org, a, b, {}); };
  const auto named = [](const std::string& name, unsigned documents) {
    return Name{name, {{name, documents}}, documents};
  };
  CHECK(why(named("Congress", 9), named("Congress Party", 9)) == "many bodies are called by the short name");
  CHECK(why(named("Orland Party", 9), named("Orland Ltd", 9)) == "a company is no party or club");
  CHECK(why(named("Orland", 300), named("Orland Club", 1)) ==
        "so rare beside the short name that it is hardly the full one");
  CHECK(why(named("Orland", 9), named("Orland Party", 9)) == "the short name fits several names");
  CHECK(why(named("Orland", 9), named("Velmar Party", 9)) == "");
}
