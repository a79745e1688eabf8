#include "query/language/parse.h"

#include "tests/support/catch.h"

using namespace pressmark;

namespace {

ParseOptions options(bool any = false) { return {"2025-07-20", any}; }

// The query as it prints, or "error at N: why".
std::string understood(const std::string& text, bool any = false) {
  const auto parsed = parse_query(text, options(any));
  if (parsed) return to_text(parsed->query);
  return "error at " + std::to_string(parsed.error().at) + ": " + parsed.error().why;
}

std::string note_kinds(const std::string& text) {
  const auto parsed = parse_query(text, options());
  std::string kinds;
  if (!parsed) return "error";
  for (const Note& note : parsed->notes) kinds += (kinds.empty() ? "" : " ") + note.kind;
  return kinds;
}

bool fails_at(const std::string& text, std::size_t at) {
  const auto parsed = parse_query(text, options());
  return !parsed && parsed.error().kind == ErrorKind::bad_query && parsed.error().at == at &&
         !parsed.error().advice.empty();
}

}  // namespace

TEST_CASE("words side by side must all be there", "[language]") {
  const auto parsed = parse_query("harbour strike", options());
  REQUIRE(parsed);
  CHECK(parsed->query.kind == QueryKind::all_of);
  CHECK(parsed->query.children.size() == 2);
  CHECK(understood("  harbour \t strike\n") == "harbour strike");
  CHECK(understood("harbour AND strike") == "harbour strike");
}

TEST_CASE("AND binds closer than standing side by side, and that closer than OR", "[language]") {
  CHECK(understood("a b OR c") == "(a b) OR c");
  CHECK(understood("a OR b AND c") == "a OR (b c)");
  CHECK(understood("a (b OR c)") == "a (b OR c)");
  CHECK(understood("(a OR (b OR c)) OR d") == "a OR b OR c OR d");
}

TEST_CASE("NOT and minus exclude what follows", "[language]") {
  CHECK(understood("a NOT b") == "a -b");
  CHECK(understood("a -b -\"c d\"") == "a -b -\"c d\"");
  CHECK(understood("a -(b OR c)") == "a -(b OR c)");
  CHECK(understood("-site:example.org") == "-site:example.org");
  CHECK(understood("NOT NOT a") == "NOT -a");
}

TEST_CASE("a minus inside a word or alone is text", "[language]") {
  CHECK(understood("e-mail") == "\"e-mail\"");
  CHECK(understood("peace - or war") == "peace or war");
  CHECK(understood("so -- he said --that") == "so he said \"--that\"");
  CHECK(understood("-{ harbour") == "harbour");
  CHECK(understood("pier -\"...\" harbour") == "pier harbour");
}

TEST_CASE("operators are in capitals; in quotation marks they are words", "[language]") {
  CHECK(understood("this and that or not") == "this and that or not");
  CHECK(understood("\"AND\" \"OR\"") == "\"AND\" \"OR\"");
}

TEST_CASE("phrases, exact phrases and exact words", "[language]") {
  CHECK(understood("\"harbour strike\"") == "\"harbour strike\"");
  CHECK(understood("=\"harbour strikes\"") == "=\"harbour strikes\"");
  CHECK(understood("=strikes") == "=strikes");
  CHECK(understood("\"strikes\"") == "strikes");
  CHECK(understood("a = b") == "a b");
}

TEST_CASE("the same words in any of the writings of a phrase are one query", "[language]") {
  const auto a = parse_query("\"U.S.\"", options());
  const auto b = parse_query("U.S.", options());
  REQUIRE((a && b));
  CHECK(a->query == b->query);
}

TEST_CASE("typographic quotation marks make a phrase where they have a partner", "[language]") {
  CHECK(understood("“climate change” now") == "\"climate change\" now");
  CHECK(understood("title:“travel ban” „port zu“ «deux mots»") ==
        "title:\"travel ban\" \"port zu\" \"deux mots\"");
  CHECK(understood("=“two words”") == "=\"two words\"");
  CHECK(understood("“climate") == "\"“climate\"");
  CHECK(understood("change” “now") == "\"change”\" \"“now\"");
}

TEST_CASE("fields take words, phrases, exact words and brackets", "[language]") {
  CHECK(understood("title:strike") == "title:strike");
  CHECK(understood("title:\"harbour strike\"") == "title:\"harbour strike\"");
  CHECK(understood("title:=strike") == "title:=strike");
  CHECK(understood("title:(harbour OR strike) x") == "(title:harbour OR title:strike) x");
  CHECK(understood("title:(harbour text:strike)") == "title:harbour strike");
  CHECK(understood("person:\"ada example\"") == "person:\"ada example\"");
}

TEST_CASE("fields have other names, and their case does not matter", "[language]") {
  CHECK(understood("author:doe") == "byline:doe");
  CHECK(understood("Lang:en") == "language:en");
  CHECK(understood("PEOPLE:doe") == "person:doe");
}

TEST_CASE("dates are a year, a month, a day or a range", "[language]") {
  CHECK(understood("date:2025") == "date:2025");
  CHECK(understood("date:2025-07") == "date:2025-07");
  CHECK(understood("published:2025-07-23") == "date:2025-07-23");
  CHECK(understood("date:2025-06..2025-08") == "date:2025-06-01..2025-08-31");
  CHECK(understood("date:2024-02..") == "date:2024-02-01..");
  CHECK(understood("date:..2024-02") == "date:..2024-02-29");
  CHECK(understood("date:>2024-02") == "date:2024-03-01..");
  CHECK(understood("date:<=2024") == "date:..2024-12-31");
  CHECK(understood("date:yesterday") == "date:2025-07-19");
}

TEST_CASE("since and until count from the day that is handed in", "[language]") {
  CHECK(understood("since:2w") == "date:2025-07-06..");
  CHECK(understood("since:3d") == "date:2025-07-17..");
  CHECK(understood("since:1y") == "date:2024-07-20..");
  CHECK(understood("since:5m") == "date:2025-02-20..");
  CHECK(understood("until:2025-08-01") == "date:..2025-08-01");
  CHECK(understood("until:2025-07") == "date:..2025-07-31");
  const auto leap = parse_query("since:6m", {"2025-08-31", false});
  REQUIRE(leap);
  CHECK(to_text(leap->query) == "date:2025-02-28..");
}

TEST_CASE("what is no date is an error that says what one looks like", "[language]") {
  for (const char* text : {"date:2025-13", "date:2025-02-30", "date:soon", "date:2025-08..2025-06", "date:..",
                           "since:2", "since:2x", "until:2025-6-1", "captured:x"}) {
    INFO(text);
    CHECK(fails_at(text, 0));
  }
  CHECK(parse_query("a date:soon", options()).error().at == 2);
}

TEST_CASE("a range of days that ends before it begins is told as that", "[language]") {
  const auto parsed = parse_query("date:2025-09..2025-06", options());
  REQUIRE_FALSE(parsed);
  CHECK(parsed.error().why.find("ends before it begins") != std::string::npos);
}

TEST_CASE("numbers are compared or lie in a range", "[language]") {
  CHECK(understood("words:>=300") == "words:>=300");
  CHECK(understood("words:300..500") == "words:300..500");
  CHECK(understood("words:..500") == "words:<=500");
  CHECK(understood("confidence:<0.5") == "confidence:<0.5");
  CHECK(understood("words:300") == "words:300");
  CHECK(fails_at("words:many", 0));
  CHECK(fails_at("words:nan", 0));
  CHECK(fails_at("words:5..3", 0));
}

TEST_CASE("dates that a text speaks of", "[language]") {
  CHECK(understood("mentions:2025-08") == "mentions:2025-08");
  CHECK(understood("mentions:xxxx-08-31") == "mentions:XXXX-08-31");
  CHECK(understood("mentions:2025-w31") == "mentions:2025-W31");
  CHECK(understood("mentions:2025-06..2025-08") == "mentions:2025-06-01..2025-08-31");
  CHECK(fails_at("mentions:August", 0));
}

TEST_CASE("similar: takes an id as it is", "[language]") {
  CHECK(understood("similar:k7m2q9x4t1bd strike") == "similar:k7m2q9x4t1bd strike");
  CHECK(understood("Similar:LP20250913-077") == "similar:LP20250913-077");
  CHECK(understood("similar:\"wire 7*\"") == "similar:\"wire 7*\"");
  CHECK(understood("-similar:k7m2") == "-similar:k7m2");
  CHECK(fails_at("similar:\"\"", 0));
}

TEST_CASE("a star behind two letters or more is the beginning of words", "[language]") {
  CHECK(understood("ceasef*") == "ceasef*");
  CHECK(understood("title:ceasef*") == "title:ceasef*");
  CHECK(understood("site:exam*") == "site:exam*");
  CHECK(understood("a*") == "\"a*\"");
  CHECK(understood("f***ing") == "\"f***ing\"");
}

TEST_CASE("a star behind the first two letters of a word is any letters", "[language]") {
  CHECK(understood("col*r") == "col*r");
  CHECK(understood("in*at*on") == "in*at*on");
  CHECK(understood("fu**ing") == "fu*ing");
  CHECK(understood("ceasef**") == "ceasef*");
  CHECK(understood("title:(ha*r OR person:zel*sk*)") == "title:ha*r OR person:zel*sk*");
  CHECK(understood("te?t really?") == "\"te?t\" \"really?\"");
}

TEST_CASE("a kind of page is one of four", "[language]") {
  CHECK(understood("kind:Article") == "kind:Article");
  CHECK(understood("kind:art*") == "kind:art*");
  const auto parsed = parse_query("strike kind:artcle", options());
  REQUIRE_FALSE(parsed);
  CHECK(parsed.error().at == 7);
  CHECK(parsed.error().advice == "write article, page, list or error; did you mean kind:article?");
  CHECK(fails_at("kind:video", 0));
}

TEST_CASE("languages and countries are read by their names, with a note", "[language]") {
  CHECK(understood("lang:english") == "language:en");
  CHECK(understood("country:\"united states\"") == "country:US");
  CHECK(understood("language:(German OR fr)") == "language:de OR language:fr");
  CHECK(note_kinds("lang:english") == "code");
  CHECK(note_kinds("lang:en country:ru lang:eng*") == "");
  CHECK(understood("country:nowhere") == "country:nowhere");
}

TEST_CASE("a star that is no beginning is text, with a note", "[language]") {
  for (const char* text :
       {"f*", "f***ing", "*bour", "har*-bour", "e-mail*", "\"harbour str*\"", "=strik*", "site:*.org"}) {
    INFO(text);
    CHECK(note_kinds(text) == "star");
  }
  for (const auto& [text, why] : {std::pair("f*", "two letters stand before one"),
                                  {"*bour", "two letters"},
                                  {"e-ma*l", "letters and digits beside it"},
                                  {"\"harbour str*\"", "in quotation marks"},
                                  {"=strik*", "behind ="},
                                  {"site:*.org", "at its end only"}}) {
    INFO(text);
    const auto parsed = parse_query(text, options());
    REQUIRE(parsed);
    CHECK(parsed->notes.at(0).text.find(why) != std::string::npos);
  }
  for (const char* text : {"ceasef*", "site:exam*", "source_id:\"a*b\"", "5 * 3"}) {
    INFO(text);
    CHECK(note_kinds(text) == "");
  }
}

TEST_CASE("what cannot be an operator is text", "[language]") {
  for (const char* text :
       {"http://example.org/a?b=c", "12:30", "e-mail", "U.S.", "1,200", "#tag", "don't", "AT&T", "C++", "50%",
        "(sic)", "a/b", "under_score", "x=y", "smile :)", "1) first", "[1]", "quoted: so"}) {
    INFO(text);
    CHECK(parse_query(text, options()));
  }
  CHECK(note_kinds("http://example.org 12:30") == "");
}

TEST_CASE("brackets inside a word belong to it", "[language]") {
  CHECK(understood("minister(s) said") == "\"minister(s)\" said");
  CHECK(understood("(the U.S.) said") == "the \"U.S.\" said");
}

TEST_CASE("brackets without a partner are text unless operators need them", "[language]") {
  CHECK(understood("the bank (ECB") == "the bank ECB");
  CHECK(note_kinds("the bank (ECB") == "bracket");
  CHECK(fails_at("(a OR b", 0));
  CHECK(fails_at("a OR b)", 6));
  CHECK(fails_at("a -(b c", 3));
  CHECK(understood("a () b") == "a b");
}

TEST_CASE("a quotation mark without a partner is an error at its place", "[language]") {
  CHECK(fails_at("strike \"harbour", 7));
  CHECK(fails_at("title:\"x", 6));
}

TEST_CASE("an operator without an operand is an error at its place", "[language]") {
  CHECK(fails_at("AND a", 0));
  CHECK(fails_at("a OR", 2));
  CHECK(fails_at("a AND", 2));
  CHECK(fails_at("a AND OR b", 2));
  CHECK(fails_at("a NOT", 2));
  CHECK(fails_at("(OR)", 1));
}

TEST_CASE("a query without a word is an error", "[language]") {
  for (const char* text : {"", "   ", "...", "\"\"", "()", "-", "- -"}) {
    INFO(text);
    CHECK(fails_at(text, 0));
  }
}

TEST_CASE("a slip in the name of a field is an error that names the field", "[language]") {
  for (const auto& [text, field] :
       {std::pair("persn:doe", "person:"), std::pair("titel:x", "title:"),
        std::pair("langauge:en", "language:"), std::pair("sit:x", "site:"), std::pair("sinse:2w", "since:"),
        std::pair("confidance:1", "confidence:")}) {
    INFO(text);
    const auto parsed = parse_query(text, options());
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().advice.find(field) != std::string::npos);
  }
}

TEST_CASE("a word with a colon that is no field is text, with a note", "[language]") {
  CHECK(understood("weather:fine") == "\"weather:fine\"");
  CHECK(note_kinds("weather:fine") == "no-such-field");
  CHECK(note_kinds("weather: fine") == "");
  CHECK(understood("title: fine") == "\"title:\" fine");
  CHECK(note_kinds("title: fine") == "no-value");
}

TEST_CASE("a field without a word in its value is an error", "[language]") {
  CHECK(fails_at("title:...", 0));
  CHECK(fails_at("x person:\"\"", 2));
}

TEST_CASE("with --any words may be missing, fields and exclusions may not", "[language]") {
  CHECK(understood("harbour strike", true) == "harbour OR strike");
  CHECK(understood("harbour strike site:example.org -war", true) ==
        "(harbour OR strike) site:example.org -war");
  CHECK(understood("a AND b c", true) == "(a b) OR c");
}

TEST_CASE("deep and long queries are refused, not followed", "[language]") {
  CHECK_FALSE(parse_query(std::string(50'000, '('), options()));
  std::string deep(5'000, '(');
  deep += "a OR b";
  deep.append(5'000, ')');
  CHECK_FALSE(parse_query(deep, options()));
  std::string nots;
  for (int i = 0; i < 10'000; ++i) nots += "NOT ";
  CHECK_FALSE(parse_query(nots + "a", options()));
  CHECK_FALSE(parse_query(std::string(200'000, 'a'), options()));
  std::string nested(100, '(');
  nested += 'a';
  nested.append(100, ')');
  CHECK(parse_query(nested, options()));
}

TEST_CASE("bytes that are no UTF-8 do not stop a query", "[language]") {
  CHECK(parse_query("caf\xE9 bar", options()));
  CHECK(understood("\xFF\xFE") == "error at 0: it has no word to look for");
}

TEST_CASE("words in scripts without spaces are a phrase of characters", "[language]") {
  const auto parsed = parse_query("東京", options());
  REQUIRE(parsed);
  CHECK(parsed->query.text == "東京");
}
