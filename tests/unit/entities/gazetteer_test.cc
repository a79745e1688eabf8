#include "indexer/entities/gazetteer/gazetteer.h"

#include "indexer/entities/tokens.h"
#include "tests/support/catch.h"

using namespace pressmark;
using namespace pressmark::entities;

TEST_CASE("the gazetteer knows a country by names of many languages", "[entities]") {
  for (const char* name : {"Germany", "Deutschland", "Allemagne", "Alemania",
                           "\u0413\u0435\u0440\u043C\u0430\u043D\u0438\u044F"}) {
    const gazetteer::Entry entry = gazetteer::look_up(gazetteer::key_of(name));
    CHECK(entry.has(gazetteer::kCountry));
    CHECK(entry.name == "Germany");
    CHECK(entry.country == "DE");
  }
}

TEST_CASE("a key that is not there has no flags", "[entities]") {
  CHECK(gazetteer::look_up("quillbergthorpe").flags == 0);
  CHECK(gazetteer::look_up("").flags == 0);
}

TEST_CASE("a key can grow word by word", "[entities]") {
  gazetteer::KeyHash hash;
  hash.add_word("new");
  hash.add_word("york");
  CHECK(gazetteer::look_up(hash.value()).name == "New York");
}

TEST_CASE("keys fold accents, hyphens and full stops", "[entities]") {
  CHECK(gazetteer::key_of("S\u00E3o-Paulo") == "sao paulo");
  CHECK(gazetteer::key_of("St. Anton") == "st anton");
  CHECK(gazetteer::key_of("U.S.") == "u.s.");
}

TEST_CASE("tokens keep abbreviations whole and part possessives", "[entities]") {
  const std::vector<Token> tokens = tokens_of("The U.S. and O'Brenn's al-Tarwani.");
  std::vector<std::string> words;
  for (const Token& token : tokens) words.emplace_back(token.text);
  CHECK(words == std::vector<std::string>{"The", "U.S.", "and", "O'Brenn", "'s", "al", "-", "Tarwani", "."});
  CHECK(tokens[1].shape == Shape::capitals);
  CHECK(tokens[4].possessive);
  CHECK(tokens[5].shape == Shape::lower);
}

TEST_CASE("a full stop after a title ends no sentence", "[entities]") {
  const std::vector<Token> tokens = tokens_of("He met Gen. Tervik. Nobody spoke.");
  CHECK_FALSE(tokens[4].sentence_start);  // Tervik
  CHECK(tokens[6].sentence_start);        // Nobody
}

TEST_CASE("Moldova goes by its German names, too", "[entities]") {
  CHECK(gazetteer::look_up("moldau").name == "Moldova");
  CHECK(gazetteer::look_up("republik moldau").name == "Moldova");
}

TEST_CASE("what tells a territory from its namesakes in brackets is not its name", "[entities]") {
  const auto name_of = [](const char* name) { return gazetteer::look_up(gazetteer::key_of(name)).name; };
  CHECK(name_of("\u0421\u0428\u0410") == "United States");  // Russian: virgin islands (USA)
  CHECK(name_of("Burma") == "Myanmar");
  for (const char* word : {"Republik", "Francie", "\u0424\u0440\u0430\u043D\u0446\u0443\u0441\u043A\u0430"})
    CHECK(name_of(word) != "Congo");
  CHECK(name_of("Francie") == "France");  // Czech: Saint Martin (France)
}

TEST_CASE("a short foreign name that is a first name is no city", "[entities]") {
  CHECK_FALSE(gazetteer::look_up("sam").has(gazetteer::kCity));
  CHECK(gazetteer::look_up("rom").name == "Rome");
}
