#include "shared/database/fields.h"

#include "shared/text/utf8.h"
#include "tests/support/catch.h"

using namespace pressmark;

TEST_CASE("fields are found by name and alias in any case", "[database]") {
  REQUIRE(find_field("Author") != nullptr);
  CHECK(find_field("Author")->name == "byline");
  CHECK(find_field("people")->kind == FieldKind::name);
  CHECK(find_field("nothing") == nullptr);
  CHECK(find_field("") == nullptr);
}

TEST_CASE("no term is longer than Xapian takes", "[database]") {
  CHECK(make_term("Q", "abc") == "Qabc");
  const std::string one = make_term("XSECTION:", std::string(300, 'a') + "1");
  const std::string two = make_term("XSECTION:", std::string(300, 'a') + "2");
  CHECK(one.size() <= 245);
  CHECK(one != two);
  const std::string nulls = make_term("", std::string(200, '\0'));
  CHECK(nulls.size() + static_cast<std::size_t>(std::count(nulls.begin(), nulls.end(), '\0')) <= 245);
}

TEST_CASE("a cut term is still valid UTF-8", "[database]") {
  std::string text = "x";
  for (int i = 0; i < 100; ++i) text += "€";
  const std::string term = make_term("", text);
  CHECK(term.size() <= 245);
  CHECK(is_valid_utf8(term));
}

TEST_CASE("exact values are folded, but for addresses and source ids", "[database]") {
  CHECK(exact_term(*find_field("section"), "Opinión") == "XSECTION:opinion");
  CHECK(exact_term(*find_field("url"), "HTTP://Example.org/Path#x") == "Uexample.org/Path");
  CHECK(exact_term(*find_field("source_id"), "Ab-7") == "XI:Ab-7");
}
