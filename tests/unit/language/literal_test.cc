#include "query/language/parse.h"
#include "shared/text/words.h"
#include "tests/support/catch.h"

using namespace pressmark;

namespace {

std::string understood(const std::string& text, QueryReading reading, bool any = false) {
  const auto parsed = parse_query(text, {"2025-07-20", any, reading});
  return parsed ? to_text(parsed->query) : "error: " + parsed.error().why;
}

std::string literal(const std::string& text) { return understood(text, QueryReading::literal); }
std::string plain(const std::string& text) { return understood(text, QueryReading::plain); }

}  // namespace

TEST_CASE("to --literal nothing is an operator or a field", "[language]") {
  CHECK(literal("cats AND -dogs OR (birds") == "cats \"AND\" dogs \"OR\" birds");
  CHECK(literal("person:brandt said: \"no") == "\"person:brandt\" said no");
  CHECK(literal("the U.S. at 12:30, ceasef* ~ e-mail") == "the \"U.S\" at \"12:30\" ceasef \"e-mail\"");
  CHECK(literal("he\"said\"it") == "he said it");
  CHECK(literal("- \"\" ...") == "error: it has no word to look for");
}

TEST_CASE("to --plain each word counts alone", "[language]") {
  CHECK(plain("the U.S. at 12:30, e-mail") == "the U S at 12 30 e mail");
  CHECK(plain("one one") == "one one");
  CHECK(understood("wind wave", QueryReading::plain, true) == "wind OR wave");
  CHECK(plain("\xE6\x9D\xB1\xE4\xBA\xAC tower") == "\xE6\x9D\xB1\xE4\xBA\xAC tower");
}

TEST_CASE("what --literal and --plain understood parses to the same query", "[language][property]") {
  for (const std::string text :
       {"a b", "NOT a -b", "title:x \"y", "U.S. 12:30 (c", "\xE6\x9D\xB1\xE4\xBA\xAC\xE3\x80\x82 x_y",
        "a\tb\nc", "AND", "=x y*", "caf\x65\xCC\x81 -\xC2\xA0z"}) {
    for (const QueryReading reading : {QueryReading::literal, QueryReading::plain}) {
      const auto parsed = parse_query(text, {"2025-07-20", false, reading});
      REQUIRE(parsed);
      INFO(to_text(parsed->query));
      const auto again = parse_query(to_text(parsed->query), {"2025-07-20"});
      REQUIRE(again);
      CHECK(again->query == parsed->query);
    }
  }
}

TEST_CASE("a literal query has a bound, too", "[language]") {
  std::string words;
  for (int i = 0; i < 5'001; ++i) words += "w" + std::to_string(i) + " ";
  CHECK(literal(words) == "error: it has more than 5000 words");
}
