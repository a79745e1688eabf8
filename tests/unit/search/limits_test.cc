#include "tests/support/found.h"
#include "tests/support/query_outcome.h"

using namespace pressmark;
using pressmark::test::ask;
using pressmark::test::found;
using pressmark::test::notes_of;
using pressmark::test::sample_article;
using pressmark::test::SampleArchive;

namespace {

std::string repeated(const std::string& text, std::size_t count) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

SampleArchive small() {
  return SampleArchive({sample_article("a", "Harbour", "The strike of the dockers ends."),
                        sample_article("b", "Ferry", "A ferry sank off the islands.")});
}

std::string error_of(const std::string& text) {
  const auto parsed = parse_query(text, {"2025-07-20"});
  return parsed ? "" : parsed.error().why;
}

}  // namespace

TEST_CASE("a query of many words finds what has them all", "[search]") {
  SampleArchive sample = small();
  CHECK(found(sample, repeated("strike dockers ", 2'500)) == "a");
  CHECK(found(sample, repeated("strike OR ferry OR ", 2'000) + "ends") == "a b");
  CHECK(error_of(repeated("strike ", 5'001)) == "it has more than 5000 words");
  CHECK(error_of(repeated("strike ", 15'000)) == "it is longer than 100000 bytes");
  CHECK(found(sample, repeated("dockers.", 12'000)) == "");
}

TEST_CASE("a query of only function words or punctuation is answered or refused", "[search]") {
  SampleArchive sample = small();
  CHECK(found(sample, "the of") == "a");
  CHECK(found(sample, repeated("the of ", 2'000)) == "a");
  CHECK(error_of("... !? --- *** ,;") == "it has no word to look for");
  CHECK(error_of(repeated("?! ", 20'000)) == "it has no word to look for");
}

TEST_CASE("what is not balanced is refused with its place or read as text", "[search]") {
  SampleArchive sample = small();
  CHECK(found(sample, "((strike)") == "a");
  CHECK(found(sample, "strike))))") == "a");
  for (const char* text :
       {"\"strike", "strike \"", "(strike OR", "strike) OR (ferry", "-(strike", "title:(\"x)"}) {
    INFO(text);
    const auto parsed = parse_query(text, {"2025-07-20"});
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().at < std::string(text).size());
  }
}

TEST_CASE("controls and marks of direction in a query change nothing", "[search]") {
  SampleArchive sample = small();
  CHECK(found(sample, "\u202Estrike\u202C \u200Fdockers\u200E") == "a");
  CHECK(found(sample, std::string("strike\0dockers", 14)).size() <= 1);
  CHECK(found(sample, "\x1B[31mstrike\x1B[0m OR strike") == "a");
  CHECK(found(sample, "strike\u2028dockers") == "a");
}

TEST_CASE("stars alone are no query, and one that all words are like has a bound", "[search]") {
  std::string text;
  for (int i = 0; i < 3'000; ++i) text += "qa" + std::to_string(i) + " ";
  SampleArchive sample({sample_article("a", "", text)});
  CHECK(error_of("*") == "it has no word to look for");
  CHECK(error_of("** * ***") == "it has no word to look for");
  CHECK(found(sample, "qa*") == "a");
  CHECK(notes_of(sample, "qa*", "prefix-limit") == "qa*: ranked by the 500 most frequent of 3000 words");
  CHECK(found(sample, repeated("qa*9 ", 50)) == "a");
  CHECK(error_of(repeated("qa*9 ", 101)) == "more than 100 words have a *");
}

TEST_CASE("a beginning of values stands for all of them, however many", "[search]") {
  std::vector<Article> articles;
  for (int i = 0; i < 620; ++i) {
    Article article = sample_article("p" + std::to_string(1000 + i), "", "Text.");
    article.url = "https://example.org/page/" + std::to_string(i);
    articles.push_back(std::move(article));
  }
  SampleArchive sample(articles);
  CHECK(ask(sample, {"url:example.org/page/*", "--count"}).out == "620\n");
  CHECK(ask(sample, {"url:example.org/page/* -url:example.org/page/1*", "--count"}).out == "509\n");
}

TEST_CASE("ages longer than all years there are reach back to the first", "[search]") {
  Article old = sample_article("a", "", "Text.");
  old.published = "1901-01-01";
  SampleArchive sample({old});
  for (const char* age : {"9999y", "31000y", "40000y", "99999y", "99999m", "99999w", "99999d"}) {
    CAPTURE(age);
    CHECK(ask(sample, {std::string("since:") + age, "--count"}).out == "1\n");
  }
}
