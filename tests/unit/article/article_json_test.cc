#include "shared/article/article_json.h"

#include "tests/support/catch.h"

using namespace pressmark;

namespace {

Article full_article() {
  Article a;
  a.id = "k7m2q9x4t1bd";
  a.source_id = "17";
  a.url = "https://example.org/a";
  a.title = "Talks \"end\"";
  a.title_source = TitleSource::json_ld;
  a.byline = {"Ada Bergström"};
  a.published = "2025-07-23";
  a.published_time = "18:40+02:00";
  a.published_source = PublishedSource::meta;
  a.kind = PageKind::page;
  a.language = "en";
  a.dateline = Dateline{"OSLO", std::nullopt};
  a.text = "One.\nTwo.";
  a.captions = {"A ship"};
  a.confidence = 0.97;
  a.words = 2;
  a.entities = {{EntityType::place, "Oslo", std::nullopt, {{"OSLO", 1}}, 1, {}, "NO"}};
  a.dates = {{"16 May", "XXXX-05-16", Granularity::day}};
  a.mentions = std::vector<Mention>{{0, 4, EntityType::place, "Oslo", Mention::In::title, 0}};
  a.locator = {"/a/b.jsonl", std::nullopt, 42};
  return a;
}

}  // namespace

TEST_CASE("an article comes back from its JSON as it was", "[article]") {
  const std::string json = to_json(full_article());
  const Result<Article> back = article_from_json(json);
  REQUIRE(back);
  CHECK(to_json(*back) == json);
  CHECK(back->dateline->place == "OSLO");
  CHECK(back->locator.offset == 42u);
}

TEST_CASE("unknown values are null and every key is there", "[article]") {
  const std::string json = to_json(Article{});
  for (const char* key : {"\"url\":null", "\"published\":null", "\"title_source\":null", "\"byline\":[]",
                          "\"dateline\":null", "\"schema\":1", "\"entities\":[]", "\"locator\":{"}) {
    CHECK(json.find(key) != std::string::npos);
  }
  CHECK(json.find("mentions") == std::string::npos);
}

TEST_CASE("the confidence has two decimals", "[article]") {
  Article a;
  a.confidence = 1.0 / 3;
  CHECK(to_json(a).find("\"confidence\":0.33,") != std::string::npos);
}

TEST_CASE("what is no article of ours is refused with a reason", "[article]") {
  CHECK_FALSE(article_from_json("{\"id\": \"x\"}"));
  CHECK_FALSE(article_from_json("[1, 2]"));
  CHECK_FALSE(article_from_json("{\"schema\": 1, \"id\": 7}"));
  CHECK_FALSE(article_from_json("not json"));
  const auto newer = article_from_json("{\"schema\": 999, \"id\": \"x\"}");
  REQUIRE_FALSE(newer);
  CHECK(newer.error().kind == ErrorKind::unsupported);
}

TEST_CASE("of a key that stands twice the last value counts, and numbers of other keys may be large",
          "[article]") {
  const auto twice = article_from_json(
      "{\"schema\": 1, \"id\": \"k7m2q9x4t1bd\", \"title\": \"A\", \"batch\": 1234567890123456789, "
      "\"title\": \"B\"}");
  REQUIRE(twice);
  CHECK(twice->title == "B");
}

TEST_CASE("a count that is no whole number in range is damage", "[article]") {
  const auto with = [](const std::string& members) {
    return article_from_json("{\"schema\": 1, \"id\": \"k7m2q9x4t1bd\", " + members + "}");
  };
  CHECK(with("\"words\": 640"));
  CHECK(with("\"words\": -1"));
  for (const char* number : {"14444444444444444444444444444444444444", "3000000000", "-3000000000", "1e41",
                             "1.5", "\"7\"", "true"}) {
    INFO(number);
    const auto article = with(std::string("\"words\": ") + number);
    REQUIRE_FALSE(article);
    CHECK(article.error().why.find("no whole number in range") != std::string::npos);
    CHECK_FALSE(with(std::string("\"locator\": {\"offset\": -") + number + "}"));
    CHECK_FALSE(article_from_json(std::string("{\"id\": \"k7m2q9x4t1bd\", \"schema\": ") + number + "}"));
  }
}
