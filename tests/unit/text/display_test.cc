#include "shared/text/display.h"

#include "tests/support/catch.h"

using namespace pressmark;

TEST_CASE("control characters and overrides become visible", "[text]") {
  CHECK(harmless("a\x1b[31mb") == "a<U+001B>[31mb");
  CHECK(harmless("x\u202Ey\u0085") == "x<U+202E>y<U+0085>");
  CHECK(harmless("tab\tline\nsoft\u00ADhyphen\u200B") == "tab line softhyphen");
}

TEST_CASE("wide characters take two columns, combining ones none", "[text]") {
  CHECK(display_width("abc") == 3);
  CHECK(display_width("和平") == 4);
  CHECK(display_width("e\u0301") == 1);
}

TEST_CASE("a cut text fits and says that it was cut", "[text]") {
  CHECK(cut_to_width("ceasefire", 20) == "ceasefire");
  CHECK(cut_to_width("ceasefire talks", 11) == "ceasefire…");
  CHECK(display_width(cut_to_width("和平谈判开始了", 6)) <= 6);
}

TEST_CASE("lines are broken at blanks and never longer than asked", "[text]") {
  CHECK(wrap("one two three", 7) == std::vector<std::string>{"one two", "three"});
  CHECK(wrap("abcdefghij", 4) == std::vector<std::string>{"abcd", "efgh", "ij"});
  CHECK(wrap("", 10).empty());
  for (const std::string& line : wrap("和平谈判 in Oslo 结束", 5)) CHECK(display_width(line) <= 5);
}
