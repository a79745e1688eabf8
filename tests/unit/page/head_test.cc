#include "tests/support/catch.h"
#include "tests/unit/page/reading.h"

using namespace pressmark;

TEST_CASE("the head gives title, language, address and metas", "[page]") {
  const Head head =
      html_page(
          "<!DOCTYPE html><HTML LANG='de-AT'><head><title> Sturm &amp;\n Flut </title>"
          "<meta NAME='Author' content='Ada Quill'><meta property=og:title content='Sturm &quot;Ida&quot;'>"
          "<link rel='alternate' href='https://gazette.example/amp'>"
          "<link rel='CANONICAL' href='https://gazette.example/sturm?a=1&amp;b=2'></head><body>x</body>")
          .head;
  CHECK(head.title == "Sturm & Flut");
  CHECK(head.language == "de-at");
  CHECK(head.canonical_url == "https://gazette.example/sturm?a=1&b=2");
  CHECK(head.meta("author") == "Ada Quill");
  CHECK(head.meta("og:title") == "Sturm \"Ida\"");
  CHECK(head.meta("description") == std::nullopt);
}

TEST_CASE("an empty meta does not hide a later one", "[page]") {
  const Head head = html_page("<meta name=author content=''><meta name=author content='Ada Quill'>").head;
  CHECK(head.meta("author") == "Ada Quill");
}

TEST_CASE("microdata with a content attribute is a meta, wherever it stands", "[page]") {
  const Head head =
      html_page("<p>x <span itemprop='datePublished' content='2031-05-04'>4 May</span></p>").head;
  CHECK(head.meta("datepublished") == "2031-05-04");
}

TEST_CASE("the first title of the page counts, not one in a picture", "[page]") {
  CHECK(html_page("<svg><title>Logo</title></svg><title>Storm</title><title>Other</title>").head.title ==
        "Storm");
  CHECK(html_page("<title>The <b>bold</b> title</title>").head.title == "The <b>bold</b> title");
}

TEST_CASE("JSON-LD scripts are handed over as they stand", "[page]") {
  const Head head = html_page(
                        "<script type='application/ld+json'>{\"headline\": \"a < b && c </p>\"}</script>"
                        "<script type=text/javascript>var x;</script>"
                        "<script TYPE='application/LD+JSON; charset=utf-8'>[1]</SCRIPT>")
                        .head;
  REQUIRE(head.json_ld.size() == 2);
  CHECK(head.json_ld[0] == "{\"headline\": \"a < b && c </p>\"}");
  CHECK(head.json_ld[1] == "[1]");
}

TEST_CASE("time elements know what they say and the block that they stand in or before", "[page]") {
  const Page page = html_page(
      "<p>Storm</p><p class=meta>Ada, <time class=pub datetime='2031-05-04T10:00Z'>4 <b>May</b> "
      "2031</time></p>"
      "<time datetime=2031-05-05></time><p>Rain</p>");
  REQUIRE(page.head.times.size() == 2);
  CHECK(page.head.times[0].datetime == "2031-05-04T10:00Z");
  CHECK(page.head.times[0].text == "4 May 2031");
  CHECK(page.head.times[0].labels == "pub meta");
  CHECK(page.head.times[0].block == 1);
  CHECK(page.head.times[1].text.empty());
  CHECK(page.head.times[1].block == 2);
  CHECK(page.blocks.at(1).text == "Ada, 4 May 2031");
}

TEST_CASE("a dump has no head", "[page]") {
  const Head head = dump_page("<title>x</title>\n").head;
  CHECK(head.title.empty());
  CHECK(head.metas.empty());
}
