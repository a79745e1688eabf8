#include "shared/article/identity.h"

#include "tests/support/catch.h"

using namespace pressmark;

TEST_CASE("addresses are equal that differ in what does not count", "[article]") {
  const auto plain = normalised_url("https://example.org/news/a?id=5");
  REQUIRE(plain);
  CHECK(normalised_url("HTTPS://Example.ORG:443/news/a?id=5#top") == plain);
  CHECK(normalised_url("https://example.org./news/a?utm_source=x&id=5&fbclid=1") == plain);
  CHECK(normalised_url("http://example.org:80") == std::optional<std::string>("http://example.org/"));
  CHECK(normalised_url("https://example.org/News/A") != normalised_url("https://example.org/news/a"));
}

TEST_CASE("what is no web address has no normal form", "[article]") {
  CHECK_FALSE(normalised_url("ftp://example.org/x"));
  CHECK_FALSE(normalised_url("example.org/x"));
  CHECK_FALSE(normalised_url("https:///x"));
  CHECK_FALSE(normalised_url(""));
}

TEST_CASE("an id has twelve characters and comes from the address", "[article]") {
  const auto url = normalised_url("https://example.org/a");
  const std::string id = article_id(url, "one", std::nullopt);
  CHECK(id.size() == 12);
  CHECK(id.find_first_not_of("0123456789abcdefghjkmnpqrstvwxyz") == std::string::npos);
  CHECK(article_id(url, "two", "7") == id);
  CHECK(article_id(normalised_url("http://example.org/a"), "one", std::nullopt) == id);
  CHECK(is_article_id(id));
  CHECK_FALSE(is_article_id("ABC-1"));
  CHECK_FALSE(is_article_id(id + "0"));
}

TEST_CASE("without an address of a page the id comes from content and source id", "[article]") {
  const auto host = normalised_url("https://example.org/");
  CHECK(article_id(host, "one", std::nullopt) == article_id(std::nullopt, "one", std::nullopt));
  CHECK(article_id(std::nullopt, "one", "1") != article_id(std::nullopt, "one", "2"));
  CHECK(article_id(std::nullopt, "one", "1") != article_id(std::nullopt, "two", "1"));
}

TEST_CASE("the site is the registrable domain", "[article]") {
  CHECK(registrable_domain("https://www.news.example.co.uk/a") ==
        std::optional<std::string>("example.co.uk"));
  CHECK(registrable_domain("Blog.Example.com") == std::optional<std::string>("example.com"));
  CHECK_FALSE(registrable_domain("com"));
  CHECK_FALSE(registrable_domain(""));
}
