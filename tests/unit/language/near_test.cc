#include "query/language/parse.h"
#include "tests/support/catch.h"

using namespace pressmark;

namespace {

Result<ParsedQuery> parsed(const std::string& text, QueryReading reading = QueryReading::language) {
  return parse_query(text, {"2025-07-20", false, reading});
}

std::string understood(const std::string& text, QueryReading reading = QueryReading::language) {
  const auto query = parsed(text, reading);
  return query ? to_text(query->query) : "error: " + query.error().why;
}

bool fails_at(const std::string& text, std::size_t at) {
  const auto query = parsed(text);
  return !query && query.error().kind == ErrorKind::bad_query && query.error().at == at &&
         !query.error().advice.empty();
}

std::string note_kinds(const std::string& text) {
  const auto query = parsed(text);
  std::string kinds;
  REQUIRE(query);
  for (const Note& note : query->notes) kinds += (kinds.empty() ? "" : " ") + note.kind;
  return kinds;
}

}  // namespace

TEST_CASE("NEAR joins words and phrases, at ten words where no number stands", "[language]") {
  CHECK(understood("harbour NEAR/5 strike") == "harbour NEAR/5 strike");
  CHECK(understood("harbour NEAR strike") == "harbour NEAR/10 strike");
  CHECK(understood("\"black sea\" NEAR/3 =fleet") == "\"black sea\" NEAR/3 =fleet");
  CHECK(understood("a NEAR/5 b NEAR/5 c") == "a NEAR/5 b NEAR/5 c");
  CHECK(understood("harb* NEAR/5 col*r") == "harb* NEAR/5 col*r");
  CHECK(understood("U.S. NEAR/5 12:30") == "\"U.S.\" NEAR/5 \"12:30\"");
  CHECK(understood("a NEAR/1 b OR c NEAR/1000 d") == "(a NEAR/1 b) OR (c NEAR/1000 d)");
}

TEST_CASE("NEAR binds closer than all other operators", "[language]") {
  CHECK(understood("a b NEAR/5 c d") == "a (b NEAR/5 c) d");
  CHECK(understood("a AND b NEAR/5 c") == "a (b NEAR/5 c)");
  CHECK(understood("a -b NEAR/5 c") == "a -(b NEAR/5 c)");
  CHECK(understood("(a) NEAR/5 (b)") == "a NEAR/5 b");
}

TEST_CASE("NEAR works within one field", "[language]") {
  CHECK(understood("title:(a NEAR/3 b)") == "title:a NEAR/3 title:b");
  CHECK(understood("title:a NEAR/3 title:b") == "title:a NEAR/3 title:b");
  CHECK(understood("text:a NEAR/3 b") == "a NEAR/3 b");
  CHECK(fails_at("title:a NEAR/3 b", 15));
  CHECK(fails_at("a NEAR/3 title:b", 9));
}

TEST_CASE("what is no word or phrase cannot be near another", "[language]") {
  CHECK(fails_at("a NEAR/3 (b OR c)", 9));
  CHECK(fails_at("(a b) NEAR/3 c", 0));
  CHECK(fails_at("person:brandt NEAR/3 c", 0));
  CHECK(fails_at("a NEAR/3 date:2025", 9));
  CHECK(fails_at("a NEAR/3 site:example.org", 9));
}

TEST_CASE("NEAR without a word on one side is an error, as AND is", "[language]") {
  CHECK(fails_at("NEAR a", 0));
  CHECK(fails_at("a NEAR", 2));
  CHECK(fails_at("a NEAR/5", 2));
  CHECK(fails_at("a NEAR NEAR b", 2));
  CHECK(fails_at("a NEAR/5 -b", 2));
  CHECK(fails_at("a NEAR/5 ()", 2));
  CHECK(fails_at("a OR NEAR b", 5));
  CHECK(fails_at("NEAR", 0));
  CHECK(fails_at("a (NEAR) b", 3));
  CHECK(fails_at("-NEAR b", 0));
  CHECK(understood("a \"NEAR\" b") == "a \"NEAR\" b");
  CHECK(understood("a near b NEARBY") == "a near b NEARBY");
}

TEST_CASE("the distance of NEAR goes from 1 to 1000, and is one in a chain", "[language]") {
  for (const char* text : {"a NEAR/0 b", "a NEAR/1001 b", "a NEAR/99999999999999999999 b"}) {
    INFO(text);
    CHECK(fails_at(text, 2));
  }
  CHECK(understood("a NEAR/0005 b") == "a NEAR/5 b");
  CHECK(fails_at("a NEAR/3 b NEAR/5 c", 11));
  CHECK(fails_at("a NEAR b NEAR/5 c", 9));
}

TEST_CASE("up to eight words are near each other", "[language]") {
  std::string text = "a";
  for (int i = 0; i < 7; ++i) text += " NEAR b";
  CHECK(parsed(text));
  CHECK(fails_at(text + " NEAR c", text.size() + 1));
}

TEST_CASE("what looks like NEAR and is none is text, with a note", "[language]") {
  for (const char* text : {"a NEAR/x b", "a NEAR/ b", "a ADJ/5 b", "a NEAR/5.5 b", "\"a b\"~5"}) {
    INFO(text);
    CHECK(note_kinds(text) == "near");
  }
  CHECK(note_kinds("near/far ADJ") == "");
  CHECK(note_kinds("a near/5 b") == "operator");
  CHECK(note_kinds("a && b") == "operator");
  CHECK(note_kinds("a || b") == "operator");
  CHECK(note_kinds("a !b") == "operator");
  CHECK(note_kinds("Harbour | Post !!! wow! &") == "");
}

TEST_CASE("--literal and --plain know no NEAR", "[language]") {
  CHECK(understood("a NEAR/5 b", QueryReading::literal) == "a \"NEAR/5\" b");
  CHECK(understood("a NEAR b", QueryReading::plain) == "a \"NEAR\" b");
}
