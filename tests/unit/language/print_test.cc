#include <random>

#include "query/language/parse.h"
#include "tests/support/catch.h"

using namespace pressmark;

namespace {

const ParseOptions kOptions{"2025-07-20", false};

// Pieces from which queries are put together at random, operators and traps among them.
const char* const kPieces[] = {"harbour",
                               "strike",
                               "\"two words\"",
                               "=exact",
                               "=\"exact words\"",
                               "U.S.",
                               "12:30",
                               "e-mail",
                               "AND",
                               "OR",
                               "NOT",
                               "-",
                               "(",
                               ")",
                               "title:",
                               "person:",
                               "since:2w",
                               "date:2025-07..",
                               "words:>=300",
                               "confidence:<0.25",
                               "site:example.org",
                               "ceasef*",
                               "東京",
                               "\"AND\"",
                               "weather:x",
                               "mentions:2025-W31",
                               "similar:k7m2q9x4t1bd",
                               "similar:\"wire 7\"",
                               "url:https://example.org/a?b=(c)",
                               "a*",
                               "=",
                               "*",
                               "captured:2024..2025-03",
                               "section:\"world news\"",
                               "kind:art*",
                               "\"",
                               "naïve",
                               "NEAR",
                               "NEAR/5",
                               " NEAR/3 ",
                               "NEAR/0",
                               "title:(a NEAR/2 b)",
                               "col*r",
                               "in*at**on*",
                               "person:zel*y",
                               "lang:english",
                               "country:Russia",
                               "kind:artcle",
                               "\"a b\"~5",
                               "ADJ/5",
                               "#tag",
                               "--"};

void check_prints_the_same(const Query& query) {
  const auto again = parse_query(to_text(query), kOptions);
  REQUIRE(again);
  CHECK(again->query == query);
}

}  // namespace

TEST_CASE("a query that is printed parses to an equal query", "[language]") {
  std::mt19937 random(20250720);
  int parsed_queries = 0;
  for (int round = 0; round < 40'000; ++round) {
    std::string text;
    const auto count = 1 + random() % 9;
    for (std::size_t i = 0; i < count; ++i) {
      text += kPieces[random() % std::size(kPieces)];
      if (random() % 4 != 0) text += ' ';
    }
    const auto parsed = parse_query(text, kOptions);
    if (!parsed) continue;
    ++parsed_queries;
    const std::string printed = to_text(parsed->query);
    INFO(text << "\nprinted: " << printed);
    const auto again = parse_query(printed, kOptions);
    REQUIRE(again);
    REQUIRE(again->query == parsed->query);
    for (const Note& note : again->notes) REQUIRE(note.kind == "star");
  }
  CHECK(parsed_queries > 5'000);
}

// White space that is dropped may bring a letter and its accent together.
TEST_CASE("an accent behind a dropped character is composed with its letter", "[language]") {
  const auto parsed = parse_query(std::string("\"Y\0\xCC\x81x z\"", 9), kOptions);
  REQUIRE(parsed);
  check_prints_the_same(parsed->query);
}

TEST_CASE("a value with control characters is no beginning of values", "[language]") {
  for (const std::string& text : {std::string("lang:\x01\x0F*"), std::string("site:a\x0F"
                                                                             "b*")}) {
    const auto parsed = parse_query(text, kOptions);
    REQUIRE(parsed);
    CHECK(parsed->query.kind == QueryKind::value);
    check_prints_the_same(parsed->query);
  }
}

// It prints as one letter.
TEST_CASE("a letter and its accent are one letter before a star", "[language]") {
  const auto parsed = parse_query("y\xCC\x81*", kOptions);
  REQUIRE(parsed);
  CHECK(parsed->query.kind == QueryKind::value);
  check_prints_the_same(parsed->query);
}

TEST_CASE("a value with a bracket is no beginning of values", "[language]") {
  const auto parsed = parse_query("harbour OR pier id:a(*", kOptions);
  REQUIRE(parsed);
  CHECK(to_text(parsed->query) == "harbour OR (pier id:\"a(*\")");
}

TEST_CASE("a query with as many NOTs as may be is printed in no more levels", "[language]") {
  std::string nots;
  for (int i = 0; i < 100; ++i) nots += "NOT ";
  const auto parsed = parse_query(nots + "harbour", kOptions);
  REQUIRE(parsed);
  const auto again = parse_query(to_text(parsed->query), kOptions);
  REQUIRE(again);
  CHECK(again->query == parsed->query);
}

TEST_CASE("printed queries of --any mean the same without it", "[language]") {
  const auto any = parse_query("harbour strike site:example.org", {"2025-07-20", true});
  REQUIRE(any);
  const auto again = parse_query(to_text(any->query), kOptions);
  REQUIRE(again);
  CHECK(again->query == any->query);
}
