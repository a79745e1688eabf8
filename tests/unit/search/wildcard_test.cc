#include "query/search/wildcard.h"

#include "query/search/snippet.h"
#include "tests/support/found.h"

using namespace pressmark;
using pressmark::test::found;
using pressmark::test::notes_of;
using pressmark::test::sample_article;
using pressmark::test::sample_entity;
using pressmark::test::SampleArchive;

TEST_CASE("each star of a pattern is any letters or none") {
  CHECK(matches_wildcard("col*r", "colour"));
  CHECK(matches_wildcard("col*r", "colr"));
  CHECK(matches_wildcard("in*at*on", "information"));
  CHECK(matches_wildcard("in*at*on*", "informations"));
  CHECK(matches_wildcard("ab*", "ab"));
  CHECK_FALSE(matches_wildcard("col*r", "colours"));
  CHECK_FALSE(matches_wildcard("col*r", "cooler"));
  CHECK_FALSE(matches_wildcard("ab*ba", "aba"));
  CHECK_FALSE(matches_wildcard("ab", "abc"));
  const std::string many(240, 'a');
  CHECK_FALSE(matches_wildcard("aa*a*a*a*a*a*a*a*a*b", many));
}

TEST_CASE("a star in a word finds all words like it", "[search]") {
  SampleArchive sample({sample_article("a", "", "A colour film."), sample_article("b", "", "A color print."),
                        sample_article("c", "Collar", "A collar."), sample_article("d", "", "Cooler days.")});
  CHECK(found(sample, "col*r") == "a b c");
  CHECK(found(sample, "colo*r") == "a b");
  CHECK(found(sample, "COLO*R") == "a b");
  CHECK(found(sample, "title:col*r") == "c");
  CHECK(found(sample, "co*l*r film") == "a");
  CHECK(found(sample, "zz*r") == "");
}

TEST_CASE("a pasted word with a star in it finds its text", "[search]") {
  SampleArchive sample({sample_article("a", "", "He said sh*t and f***ing fu**ed, 12*34 too."),
                        sample_article("b", "", "A shot.")});
  for (const char* text : {"sh*t", "f***ing", "fu**ed", "12*34", "said sh*t and"}) {
    INFO(text);
    CHECK(found(sample, text).starts_with("a"));
  }
  CHECK(found(sample, "sh*t") == "a b");
}

TEST_CASE("names are found by a star in them, in any alphabet", "[search]") {
  Article a = sample_article("a", "", "One."), b = sample_article("b", "", "Two.");
  a.entities = {sample_entity(EntityType::person, "Volodymyr Zelensky")};
  b.entities = {sample_entity(EntityType::person, "Ада Зеленская")};
  SampleArchive sample({a, b});
  CHECK(found(sample, "person:zel*sky") == "a");
  CHECK(found(sample, "person:zel*sk*") == "a b");
  CHECK(found(sample, "person:Зел*ск*") == "a b");
  CHECK(notes_of(sample, "person:zax*sky", "no-such-name").find("no article has person:zax*sky") == 0);
}

TEST_CASE("of too many words like a pattern the most frequent are looked for, and that is said", "[search]") {
  std::string text;
  for (char x = 'a'; x <= 'z'; ++x) {
    for (char y = 'a'; y <= 'z'; ++y) text += std::string("qu") + x + y + "s ";
  }
  SampleArchive sample(
      {sample_article("a", "", text), sample_article("b", "", "quzzs"), sample_article("c", "", "quzzx")});
  CHECK(found(sample, "qu*s") == "a b");
  CHECK(notes_of(sample, "qu*s", "prefix-limit") == "qu*s: ranked by the 500 most frequent of 676 words");
  CHECK(notes_of(sample, "qu*", "prefix-limit") == "qu*: ranked by the 500 most frequent of 677 words");
  CHECK(notes_of(sample, "qu*zs", "prefix-limit") == "");
}

TEST_CASE("words like a pattern are marked", "[search]") {
  const auto parsed = parse_query("col*r", {"2025-07-20"});
  REQUIRE(parsed);
  const Snippet snippet = snippet_of("Colour or collars.", "en", Patterns(parsed->query, {"en"}));
  CHECK(snippet.marks == std::vector<std::pair<std::size_t, std::size_t>>{{0, 6}});
}
