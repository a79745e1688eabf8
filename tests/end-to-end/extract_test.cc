// What --extract prints: the article as other programs read it.
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "tests/end-to-end/archive.h"
#include "tests/support/catch.h"

using namespace pressmark::test;
using Json = nlohmann::json;

namespace {

std::vector<Json> articles_of(const std::vector<std::string>& words) {
  std::vector<std::string> all = {"-q", "--extract"};
  all.insert(all.end(), words.begin(), words.end());
  const Outcome outcome = run_index(all);
  INFO(shown(outcome));
  REQUIRE(outcome.code == 0);
  std::vector<Json> articles;
  for (const std::string& line : lines_of(outcome.out)) articles.push_back(Json::parse(line));
  return articles;
}

std::vector<std::string> sources_of(const TemporaryFolder& folder) {
  std::vector<std::string> sources = {write_pages(folder)};
  const std::string corpus = PRESSMARK_CORPUS;
  if (std::filesystem::exists(corpus + "/pages")) sources.push_back(corpus + "/pages");
  return sources;
}

// The bytes of code points [start, end) of valid UTF-8.
std::string slice(const std::string& text, std::size_t start, std::size_t end) {
  std::string out;
  std::size_t at = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool first = (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
    if (first && i > 0) ++at;
    if (at >= start && at < end) out.push_back(text[i]);
  }
  return out;
}

// The text that a mention stands in.
std::string text_of(const Json& article, const Json& mention) {
  const std::string in = mention.at("in");
  if (in == "title") return article.at("title");
  if (in == "caption") return article.at("captions").at(mention.at("index").get<std::size_t>());
  return article.at("text");
}

}  // namespace

TEST_CASE("every article has every key", "[end-to-end]") {
  const TemporaryFolder folder;
  const auto articles = articles_of(sources_of(folder));
  REQUIRE(articles.size() >= 6);
  for (const Json& article : articles) {
    std::set<std::string> keys;
    for (const auto& [key, value] : article.items()) keys.insert(key);
    const std::set<std::string> expected = {
        "schema",           "id",       "source_id",    "url",      "canonical_url", "site",
        "publisher",        "title",    "title_source", "byline",   "published",     "published_time",
        "published_source", "modified", "captured",     "kind",     "language",      "section",
        "keywords",         "dateline", "text",         "captions", "credits",       "paywalled",
        "confidence",       "words",    "image",        "licence",  "entities",      "dates",
        "locator"};
    CHECK(keys == expected);
    CHECK(article.at("schema") == 1);
    CHECK(article.at("id").get<std::string>().size() == 12);
  }
}

TEST_CASE("the article is the story without the site's chrome", "[end-to-end]") {
  const TemporaryFolder folder;
  for (const Json& article : articles_of({write_pages(folder)})) {
    const std::string text = article.at("text");
    for (const char* chrome : {"Most read", "quiz of the week", "rights reserved", "Weather", "Agnes Pell"})
      CHECK(text.find(chrome) == std::string::npos);
    CHECK(article.at("byline") == Json::array({"Agnes Pell"}));
    CHECK(article.at("published") == "2024-09-17");
    CHECK(article.at("publisher") == "The Tarnwick Courier");
    CHECK(article.at("language") == "en");
    if (article.at("title") != "Harbour of Tarnwick reopens after the flood") continue;
    std::string expected;
    for (const std::string& paragraph : harbour_story())
      expected += (expected.empty() ? "" : "\n") + paragraph;
    CHECK(text == expected);
  }
}

TEST_CASE("mentions stand where they say, as forms of their entity", "[end-to-end]") {
  const TemporaryFolder folder;
  std::vector<std::string> words = sources_of(folder);
  words.insert(words.begin(), "--mentions");
  std::size_t mentions = 0;
  for (const Json& article : articles_of(words)) {
    for (const Json& mention : article.at("mentions")) {
      const std::string stands = slice(text_of(article, mention), mention.at("start"), mention.at("end"));
      bool found = false;
      for (const Json& entity : article.at("entities")) {
        if (entity.at("type") != mention.at("type") || entity.at("name") != mention.at("name")) continue;
        for (const Json& form : entity.at("forms")) found = found || form.at("form") == stands;
      }
      INFO(mention.dump() << " stands: " << stands);
      CHECK(found);
      ++mentions;
    }
  }
  CHECK(mentions > 50);
}

TEST_CASE("a file name that is no UTF-8 gives an article of valid JSON", "[end-to-end]") {
  const TemporaryFolder folder;
  const auto articles =
      articles_of({folder.write("caf\xE9.html", article_page("A page with an odd name", harbour_story()))});
  REQUIRE(articles.size() == 1);
  const std::string source = articles[0].at("locator").at("source");
  CHECK(source.ends_with("/caf%E9.html"));
}

TEST_CASE("an id does not depend on where the page lies", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string page = article_page("A page in two places", harbour_story());
  const auto here = articles_of({folder.write("here/a.html", page)}),
             there = articles_of({folder.write("there/b/c.htm", page)});
  REQUIRE(here.size() == 1);
  REQUIRE(there.size() == 1);
  CHECK(here[0].at("id") == there[0].at("id"));
}

TEST_CASE("output that cannot be written is an error", "[end-to-end]") {
  if (!std::filesystem::exists("/dev/full")) return;
  const TemporaryFolder folder;
  const std::string pages = write_pages(folder), database = folder.path("a.db");
  REQUIRE(run_index({"-q", "-d", database, pages}).code == 0);
  const std::vector<std::vector<std::string>> commands = {
      {PRESSMARK_INDEX, "-q", "--extract", pages},
      {PRESSMARK_INDEX, "-d", database, "--export"},
      {PRESSMARK_QUERY, "-d", database, "harbour"},
      {PRESSMARK_QUERY, "-d", database, "-f", "json", "harbour"}};
  for (const auto& command : commands) {
    std::vector<std::string> words = {"-c", "exec \"$0\" \"$@\" > /dev/full"};
    words.insert(words.end(), command.begin(), command.end());
    const Outcome outcome = run({"sh", words, "", "", {}});
    INFO(command[0] << " " << command.back() << "\n" << shown(outcome));
    CHECK(outcome.code == 2);
    CHECK(outcome.err.find("standard output") != std::string::npos);
  }
}
