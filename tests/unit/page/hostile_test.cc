#include "tests/support/catch.h"
#include "tests/unit/page/reading.h"

using namespace pressmark;

namespace {

std::string times(int count, const std::string& text) {
  std::string all;
  for (int i = 0; i < count; ++i) all += text;
  return all;
}

}  // namespace

// What takes quadratic time here takes minutes, not seconds.

TEST_CASE("very deep nesting loses no text and is said", "[page]") {
  const Page page =
      html_page("<p>before</p>" + times(200'000, "<div>") + "deep" + times(200'000, "</div>") + "<p>after");
  CHECK(texts_of(page) == std::vector<std::string>{"before", "deep", "after"});
  CHECK(page.limits.size() == 1);
}

TEST_CASE("one element with very many attributes is read", "[page]") {
  std::string html = "<div class=first";
  for (int i = 0; i < 200'000; ++i) html += " a" + std::to_string(i) + "=v";
  const Page page = html_page(html + ">text</div>");
  REQUIRE(page.blocks.size() == 1);
  CHECK(page.blocks[0].labels == "first");
  CHECK(page.limits.size() == 1);
}

TEST_CASE("end tags that look through many open elements cost no more than others", "[page]") {
  const Page page = html_page(times(3'900, "<span>") + times(300'000, "<div><b></div></b>") + "text");
  REQUIRE(page.blocks.size() == 1);
}

TEST_CASE("elements that are never closed do not pile up without bound", "[page]") {
  CHECK(html_page(times(300'000, "<span><div></span></div>") + "<p>text").blocks.size() <= 1);
  CHECK(html_page(times(300'000, "<li>")).blocks.empty());
}

TEST_CASE("comments, quotes, titles and references without end are read once", "[page]") {
  for (const char* piece : {"<!-- -- ", "<a href=\"", "<a b='c\" d=\"", "<title>", "<script>", "<textarea>",
                            "&#", "<", "</", "<!", "&amp"}) {
    INFO(piece);
    CHECK(html_page(times(200'000, piece)).is_html);
  }
}

TEST_CASE("very many line breaks inside many open inline elements are bounded", "[page]") {
  PageLimits limits;
  limits.blocks = 20'000;
  const Page page = read_html(times(3'900, "<i class='harbour gazette'>") + times(30'000, "x<br><br>"),
                              std::nullopt, limits);
  CHECK(page.blocks.size() == 20'000);
  CHECK(page.limits.size() == 1);
}

TEST_CASE("images are bounded with the blocks", "[page]") {
  PageLimits limits;
  limits.blocks = 10;
  const Page page = read_html("<p>x" + times(10'000, "<img alt=y>"), std::nullopt, limits);
  CHECK(page.blocks.size() == 10);
  CHECK(page.limits.size() == 1);
}

TEST_CASE("a page over the limit of bytes is read up to it", "[page]") {
  PageLimits limits;
  limits.bytes = 20;
  const Page page = read_html("<p>one</p><p>two</p><p>three</p>", std::nullopt, limits);
  CHECK(texts_of(page) == std::vector<std::string>{"one", "two"});
  CHECK(page.limits.size() == 1);
}
