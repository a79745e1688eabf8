#include "tests/support/catch.h"
#include "tests/unit/page/reading.h"

using namespace pressmark;
using Texts = std::vector<std::string>;

TEST_CASE("each line of a dump is a block with its number", "[page]") {
  const Page page = dump_page("Harbour Gazette\nThe ferry is late again.\n");
  REQUIRE_FALSE(page.is_html);
  REQUIRE(texts_of(page) == Texts{"Harbour Gazette", "The ferry is late again."});
  CHECK(page.blocks[0].tag == "line");
  CHECK(page.blocks[0].line == 1);
  CHECK(page.blocks[1].line == 2);
  CHECK(page.blocks[1].words == 5);
  CHECK(page.blocks[1].path.empty());
}

TEST_CASE("empty lines make no block but are remembered", "[page]") {
  const Page page = dump_page("\n\none\n \t\ntwo\nthree");
  REQUIRE(texts_of(page) == Texts{"one", "two", "three"});
  CHECK(page.blocks[0].line == 3);
  CHECK(page.blocks[0].after_blank);
  CHECK(page.blocks[1].after_blank);
  CHECK(page.blocks[1].line == 5);
  CHECK_FALSE(page.blocks[2].after_blank);
}

TEST_CASE("every kind of line end ends a line of a dump", "[page]") {
  const Page page = dump_page(
      "a\r\nb\rc\fd\ve\xE2\x80\xA8"
      "f\xE2\x80\xA9g\xC2\x85h");
  CHECK(texts_of(page) == Texts{"a", "b", "c", "d", "e", "f", "g", "h"});
  CHECK(page.blocks.back().line == 8);
}

TEST_CASE("white space of a line is folded and control characters go", "[page]") {
  const Page page = dump_page(std::string("  two\t\xC2\xA0 words\0 \x07 here  \n", 26));
  CHECK(texts_of(page) == Texts{"two words here"});
}

TEST_CASE("an empty dump has no blocks", "[page]") {
  CHECK(dump_page("").blocks.empty());
  CHECK(dump_page("\n \r\n").blocks.empty());
}

TEST_CASE("a dump in another charset is decoded", "[page]") {
  const Page page = read_dump(
      "Stra\xDF"
      "e gesperrt",
      std::string("iso-8859-1"), {});
  CHECK(page.charset == "windows-1252");
  CHECK(texts_of(page) == Texts{"Straße gesperrt"});
}

TEST_CASE("a dump is cut at its limits and says so", "[page]") {
  PageLimits limits;
  limits.blocks = 2;
  const Page page = read_dump("a\nb\nc\n", std::nullopt, limits);
  CHECK(texts_of(page) == Texts{"a", "b"});
  CHECK(page.limits.size() == 1);
  limits = {};
  limits.bytes = 3;
  const Page shorter = read_dump("a\nb\nc\n", std::nullopt, limits);
  CHECK(texts_of(shorter) == Texts{"a", "b"});
  CHECK(shorter.limits.size() == 1);
  CHECK(dump_page("a\nb\nc\n").limits.empty());
}
