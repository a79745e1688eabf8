#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "shared/names/names.h"
#include "tests/support/catch.h"

using namespace pressmark;

namespace {

// The canonical name of the block's name that holds the form.
std::string canonical(const std::vector<Name>& names, std::string_view form) {
  for (const Name& name : names) {
    for (const NameForm& f : name.forms) {
      if (f.form == form) return name.canonical;
    }
  }
  return {};
}

std::string printed(const std::vector<Name>& names) {
  std::string out;
  for (const Name& name : names) {
    out += name.canonical + " " + std::to_string(name.documents) + ":";
    for (const NameForm& form : name.forms)
      out += " [" + form.form + " " + std::to_string(form.documents) + "]";
    out += "\n";
  }
  return out;
}

std::vector<NameForm> mixed_block(std::mt19937& random, std::size_t count) {
  const std::vector<std::string> given = {
      "Rosa",   "Tom",       "Thomas",   "Tomas",     "T.",         "R.",       "Rosa M.", "Rosa Maria",
      "Tom W.", "Mohammed",  "Muhammad", "Bill",      "William",    "W.",       "Will",    "",
      "",       "President", "Alex",     "Alexander", "Aleksandra", "Aleksandr"};
  const std::vector<std::string> family = {"Varkovsky", "Varkovskiy", "Varkovskyy", "Verkovsky", "Varkowski"};
  const std::vector<std::string> end = {"", "", "", " Jr."};
  std::vector<NameForm> forms;
  for (std::size_t i = 0; i < count; ++i) {
    std::string form =
        given[random() % given.size()] + " " + family[random() % family.size()] + end[random() % end.size()];
    forms.push_back({form, static_cast<unsigned>(1 + random() % 9)});
  }
  return forms;
}

}  // namespace

TEST_CASE("spellings of one person are one name, by its most frequent full form", "[names]") {
  const auto names = resolve_block(EntityType::person, {{"Zelensky", 90},
                                                        {"Volodymyr Zelensky", 20},
                                                        {"Volodymyr Zelenskyy", 30},
                                                        {"V. Zelenskiy", 2},
                                                        {"President Zelenskyy", 4}});
  REQUIRE(names.size() == 1);
  CHECK(names[0].canonical == "Volodymyr Zelenskyy");
  CHECK(names[0].documents == 146);
  CHECK(names[0].forms[0].form == "Zelensky");
}

TEST_CASE("two people with one family name stay two, and the bare name stays its own", "[names]") {
  const auto names = resolve_block(
      EntityType::person, {{"Rosa Ellery", 5}, {"Tom Ellery", 9}, {"Ellery", 40}, {"Mr. Ellery", 1}});
  REQUIRE(names.size() == 3);
  CHECK(canonical(names, "Rosa Ellery") == "Rosa Ellery");
  CHECK(canonical(names, "Tom Ellery") == "Tom Ellery");
  CHECK(canonical(names, "Mr. Ellery") == "Ellery");
}

TEST_CASE("a family name beside one full name is that person", "[names]") {
  const auto names = resolve_block(EntityType::person, {{"Rosa Ellery", 5}, {"Ellery", 40}});
  REQUIRE(names.size() == 1);
  CHECK(names[0].canonical == "Rosa Ellery");
}

TEST_CASE("families that share only the key stay apart", "[names]") {
  const auto names = resolve_block(EntityType::person,
                                   {{"Rustem Umerov", 5}, {"Doku Umarov", 3}, {"Umerov", 8}, {"Umarov", 2}});
  REQUIRE(names.size() == 2);
  CHECK(canonical(names, "Umerov") == "Rustem Umerov");
  CHECK(canonical(names, "Umarov") == "Doku Umarov");
}

TEST_CASE("an initial joins the one name that it can mean", "[names]") {
  auto names = resolve_block(EntityType::person, {{"Rosa Ellery", 5}, {"Tom Ellery", 4}, {"R. Ellery", 1}});
  CHECK(canonical(names, "R. Ellery") == "Rosa Ellery");
  names = resolve_block(EntityType::person, {{"Rosa Ellery", 5}, {"Rita Ellery", 4}, {"R. Ellery", 1}});
  CHECK(canonical(names, "R. Ellery") == "R. Ellery");
}

TEST_CASE("a name without its middle name does not join two that have different ones", "[names]") {
  const auto names = resolve_block(
      EntityType::person,
      {{"Tom Ellery", 50}, {"Tom W. Ellery", 9}, {"Tom H. W. Ellery", 3}, {"Tom Walter Ellery", 1}});
  CHECK(canonical(names, "Tom Ellery") == "Tom Ellery");
  CHECK(canonical(names, "Tom Walter Ellery") == "Tom W. Ellery");
  CHECK(canonical(names, "Tom H. W. Ellery") == "Tom H. W. Ellery");
}

TEST_CASE("a middle initial that one form lacks does not part a person", "[names]") {
  auto names = resolve_block(EntityType::person, {{"Tom Ellery", 600}, {"Tom W. Ellery", 50}});
  REQUIRE(names.size() == 1);
  CHECK(names[0].canonical == "Tom Ellery");
  // A word that is no name before the name, and two names that ran together, tell nothing of a middle name.
  names = resolve_block(EntityType::person, {{"Tom Ellery", 600},
                                             {"Tom W. Ellery", 50},
                                             {"April Tom Ellery", 1},
                                             {"Tom Ellery Tom Walter Ellery", 2},
                                             {"Tom Ellery Jr", 90}});
  CHECK(canonical(names, "Tom W. Ellery") == "Tom Ellery");
  CHECK(canonical(names, "April Tom Ellery") == "April Tom Ellery");
  CHECK(canonical(names, "Tom Ellery Jr") == "Tom Ellery Jr");
  // Of spellings of one middle name the most frequent one.
  names = resolve_block(
      EntityType::person,
      {{"Rosa Ellery", 9}, {"Rosa Huckabee Ellery", 7}, {"Rosa Huckerbee Ellery", 1}, {"Rosa H. Ellery", 1}});
  CHECK(canonical(names, "Rosa Huckabee Ellery") == "Rosa Ellery");
  CHECK(canonical(names, "Rosa H. Ellery") == "Rosa Ellery");
}

TEST_CASE("equal initials, or a given name that stands twice, are no two names", "[names]") {
  CHECK(resolve_block(EntityType::person, {{"J.J. Ellery", 3}, {"J. Ellery", 3}}).size() == 1);
  CHECK(resolve_block(EntityType::person, {{"Ahmed Ahmed Sobhi", 3}, {"Ahmed Sobhi", 3}}).size() == 1);
}

TEST_CASE("a name alone of which all write is not the rare person who has it", "[names]") {
  CHECK(resolve_block(EntityType::person, {{"Ellery", 150}, {"Sir Edmund Ellery", 1}}).size() == 2);
  CHECK(resolve_block(EntityType::person, {{"Ellery", 20}, {"Sir Edmund Ellery", 1}}).size() == 1);
}

TEST_CASE("a nickname between two full names stays its own", "[names]") {
  auto names = resolve_block(EntityType::person,
                             {{"Alexander Ellery", 5}, {"Alexandra Ellery", 5}, {"Alex Ellery", 3}});
  CHECK(names.size() == 3);
  names = resolve_block(EntityType::person,
                        {{"Alexander Ellery", 5}, {"Aleksandr Ellery", 5}, {"Alex Ellery", 3}});
  CHECK(names.size() == 1);
}

TEST_CASE("junior is another person", "[names]") {
  const auto names =
      resolve_block(EntityType::person, {{"Tom Ellery", 5}, {"Tom Ellery Jr.", 5}, {"Tom Ellery, Jr.", 1}});
  REQUIRE(names.size() == 2);
  CHECK(canonical(names, "Tom Ellery, Jr.") == "Tom Ellery Jr.");
}

TEST_CASE("kings of one name stay apart, the bare name between them", "[names]") {
  const auto names = resolve_block(
      EntityType::person, {{"Edward", 1}, {"Edward III", 1}, {"Edward IV", 1}, {"King Edward IV", 1}});
  CHECK(names.size() == 3);
  CHECK(canonical(names, "King Edward IV") == "Edward IV");
}

TEST_CASE("a western family name takes no bare name that is spelled otherwise", "[names]") {
  CHECK(resolve_block(EntityType::person, {{"Martin Biron", 5}, {"Byron", 4}}).size() == 2);
  CHECK(resolve_block(EntityType::person, {{"Sergei Shoigu", 5}, {"Shoygu", 4}}).size() == 1);
}

TEST_CASE("equal forms are counted together", "[names]") {
  const auto names = resolve_block(EntityType::org, {{"Orland", 2}, {"Orland", 3}, {"Orland Inc.", 1}});
  REQUIRE(names.size() == 1);
  CHECK(names[0].documents == 6);
  REQUIRE(names[0].forms.size() == 2);
  CHECK(names[0].forms[0].documents == 5);
}

TEST_CASE("a short form joins one party, not two bodies", "[names]") {
  auto names = resolve_block(EntityType::org, {{"Orland Party", 2}, {"Orland", 3}, {"The Orland Party", 1}});
  REQUIRE(names.size() == 1);
  CHECK(names[0].canonical == "Orland Party");
  names = resolve_block(EntityType::org, {{"Orland Party", 2}, {"Orland", 3}, {"Orland Group", 1}});
  CHECK(names.size() == 3);
}

TEST_CASE("a body is called by its full form unless hardly anybody writes it", "[names]") {
  auto names = resolve_block(EntityType::org, {{"Orland", 80}, {"Orland Party", 20}});
  REQUIRE(names.size() == 1);
  CHECK(names[0].canonical == "Orland Party");
  names = resolve_block(EntityType::org, {{"Orland", 3000}, {"Orland Holdings Plc", 1}, {"Orland Inc", 2}});
  REQUIRE(names.size() == 1);
  CHECK(names[0].canonical == "Orland");
}

TEST_CASE("what many bodies are called is short for none of them", "[names]") {
  for (const std::string common : {"Congress", "National Union", "Canadian"}) {
    CAPTURE(common);
    const auto names = resolve_block(EntityType::org, {{common, 3}, {common + " Party", 2}});
    CHECK(names.size() == 2);
  }
}

TEST_CASE("a body of which all write is not the rare party or club of that name", "[names]") {
  CHECK(resolve_block(EntityType::org, {{"Orland", 300}, {"Orland Club", 1}}).size() == 2);
  CHECK(resolve_block(EntityType::org, {{"Orland", 20}, {"Orland Club", 1}}).size() == 1);
  CHECK(resolve_block(EntityType::org, {{"Orland", 300}, {"Orland FC", 1}}).size() == 1);
}

TEST_CASE("a company is no party", "[names]") {
  const auto names = resolve_block(EntityType::org, {{"Orland Ltd", 5}, {"Orland", 2}, {"Orland Party", 5}});
  CHECK(names.size() == 2);
  CHECK(canonical(names, "Orland") == "Orland Ltd");
  CHECK(resolve_block(EntityType::org, {{"Orland Ltd", 5}, {"Orland Group", 5}}).size() == 1);
}

TEST_CASE("places of one block are one only if they are written alike", "[names]") {
  const auto names =
      resolve_block(EntityType::place, {{"Kharkiv", 5}, {"Kharkov", 2}, {"Kherkiv", 1}, {"New Kharkiv", 1}});
  CHECK(names.size() == 3);
  CHECK(canonical(names, "Kharkov") == "Kharkiv");
}

TEST_CASE("an empty block has no names, odd forms are names", "[names]") {
  CHECK(resolve_block(EntityType::person, {}).empty());
  CHECK(resolve_block(EntityType::person, {{"", 1}, {"-", 1}, {"...", 2}}).size() >= 1);
  CHECK(resolve_block(EntityType::org, {{"", 1}, {"-", 1}}).size() >= 1);
}

TEST_CASE("names come by falling documents, then by name", "[names]") {
  const auto names =
      resolve_block(EntityType::person, {{"Tom Ellery", 1}, {"Rosa Ellery", 1}, {"Ada Ellery", 7}});
  REQUIRE(names.size() == 3);
  CHECK(names[0].canonical == "Ada Ellery");
  CHECK(names[1].canonical == "Rosa Ellery");
}

TEST_CASE("the order of the forms changes nothing", "[names]") {
  std::mt19937 random(20261126);
  for (int round = 0; round < 60; ++round) {
    auto forms = mixed_block(random, 5 + random() % 60);
    for (const EntityType type : kEntityTypes) {
      const std::string expected = printed(resolve_block(type, forms));
      for (int shuffle = 0; shuffle < 4; ++shuffle) {
        std::shuffle(forms.begin(), forms.end(), random);
        REQUIRE(printed(resolve_block(type, forms)) == expected);
      }
    }
  }
}

TEST_CASE("every form of a block is in exactly one name", "[names]") {
  std::mt19937 random(7);
  for (int round = 0; round < 40; ++round) {
    const auto forms = mixed_block(random, 80);
    std::vector<std::string> expected, got;
    for (const NameForm& form : forms) expected.push_back(form.form);
    std::sort(expected.begin(), expected.end());
    expected.erase(std::unique(expected.begin(), expected.end()), expected.end());
    for (const EntityType type : {EntityType::person, EntityType::org}) {
      got.clear();
      unsigned documents = 0;
      for (const Name& name : resolve_block(type, forms)) {
        for (const NameForm& form : name.forms) got.push_back(form.form);
        documents += name.documents;
      }
      std::sort(got.begin(), got.end());
      REQUIRE(got == expected);
      unsigned all = 0;
      for (const NameForm& form : forms) all += form.documents;
      REQUIRE(documents == all);
    }
  }
}

TEST_CASE("a name never holds two full given names that disagree", "[names]") {
  std::mt19937 random(99);
  for (int round = 0; round < 40; ++round) {
    for (const Name& name : resolve_block(EntityType::person, mixed_block(random, 60))) {
      bool rosa = false, bill = false;
      for (const NameForm& form : name.forms) {
        rosa = rosa || form.form.starts_with("Rosa");
        bill = bill || form.form.starts_with("William");
      }
      REQUIRE_FALSE((rosa && bill));
    }
  }
}

TEST_CASE("a block of ten thousand forms is resolved", "[names]") {
  std::vector<NameForm> forms;
  for (int i = 0; i < 10000; ++i) forms.push_back({"Mohammed X" + std::to_string(i) + " Khan", 1});
  CHECK(resolve_block(EntityType::person, forms).size() > 5000);
}
