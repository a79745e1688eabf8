#include <sstream>

#include "query/language/parse.h"
#include "query/output/link.h"
#include "query/output/printer.h"
#include "query/output/show.h"
#include "query/search/snippet.h"
#include "tests/support/catch.h"

using namespace pressmark;

namespace {

Marks marks_of(const std::string& query, const std::string& title, const std::string& language = "en") {
  const auto parsed = parse_query(query, {"2025-07-20"});
  REQUIRE(parsed);
  return marks_in(title, language, Patterns(parsed->query, {language}));
}

std::string printed(const Hit& hit, const Style& style) {
  std::ostringstream out;
  const auto printer = make_printer(Format::text, out, style);
  printer->begin({});
  printer->hit(hit);
  printer->end({});
  return out.str();
}

Hit titled(const std::string& title, const Marks& marks) {
  Hit hit;
  hit.rank = 1;
  hit.article.id = "k7m2q9x4t1bd";
  hit.article.title = title;
  hit.title_marks = marks;
  return hit;
}

}  // namespace

TEST_CASE("words of the query are marked in a title, in any inflection, and phrases as one", "[output]") {
  CHECK(marks_of("strike", "Strikes end, a strike begins") == Marks{{0, 7}, {15, 21}});
  CHECK(marks_of("\"harbour strike\"", "The harbour strikes of May") == Marks{{4, 19}});
  CHECK(marks_of("-strike harbour", "Harbour strike") == Marks{{0, 7}});
  CHECK(marks_of("zebra", "Harbour strike").empty());
  CHECK(marks_of("strike", "").empty());
}

TEST_CASE("marks count characters, not bytes, and keep combining marks with their letters", "[output]") {
  CHECK(marks_of("ストライキ", "東京港でストライキ始まる", "ja") == Marks{{4, 9}});
  const std::string decomposed = "Le cafe\u0301 ferme";
  CHECK(marks_of("cafe", decomposed, "fr") == Marks{{3, 8}});
  CHECK(marks_of("ferme", decomposed, "fr") == Marks{{9, 14}});
}

TEST_CASE("a title is bold, and bold again behind what is marked", "[output]") {
  const Hit hit = titled("Ferry runs aground", {{0, 5}});
  CHECK(printed(hit, {}).find("1. *Ferry* runs aground\n") == 0);
  CHECK(printed(hit, {.colour = true, .columns = 80})
            .find("1. \x1b[1m\x1b[1;31mFerry\x1b[0m\x1b[1m runs aground\x1b[0m\n") == 0);
}

TEST_CASE("a title without letters is told as one", "[output]") {
  CHECK(printed(titled("", {}), {}).find("1. (untitled)\n") == 0);
  Hit hit = titled("", {});
  hit.article.title.reset();
  CHECK(printed(hit, {}).find("1. (untitled)\n") == 0);
}

TEST_CASE("titles are links where a terminal has them", "[output]") {
  Hit hit = titled("Ferry", {});
  hit.article.url = "https://example.org/ferry?a=1&b=2%20";
  const std::string link =
      "\x1b]8;;https://example.org/ferry?a=1&b=2%20\x1b\\\x1b[1mFerry\x1b[0m\x1b]8;;\x1b\\";
  CHECK(printed(hit, {.colour = true, .columns = 80, .links = true}).find("1. " + link + "\n") == 0);
  CHECK(printed(hit, {.colour = true, .columns = 80}).find("]8;;") == std::string::npos);
  std::ostringstream out;
  show_article(hit.article, out, {.colour = true, .columns = 80, .links = true});
  CHECK(out.str().find(link + "\n") == 0);
}

TEST_CASE("a link is the address, else the file of a page that lies there alone", "[output]") {
  Article article;
  CHECK(link_target(article).empty());
  article.locator.source = "/pages/été 100%?.html";
  CHECK(link_target(article) == "file:///pages/%C3%A9t%C3%A9%20100%25%3F.html");
  article.locator.member = "a.html";
  CHECK(link_target(article).empty());
  article.canonical_url = "https://example.org/a";
  CHECK(link_target(article) == "https://example.org/a");
  article.url = "javascript:alert(1)";
  CHECK(link_target(article).empty());
}

TEST_CASE("nothing of an address can end the link that it is in", "[output]") {
  Article article;
  article.url = "https://example.org/\x1b\\\x07\u009c\u202e b\"<>";
  const std::string target = link_target(article);
  CHECK(target == "https://example.org/%1B%5C%07%C2%9C%E2%80%AE%20b%22%3C%3E");
  article.url = "https://example.org/" + std::string(5000, 'a');
  CHECK(link_target(article).empty());
}
