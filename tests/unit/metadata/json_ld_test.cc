#include "indexer/metadata/json_ld.h"

#include "indexer/metadata/json_text.h"
#include "tests/support/catch.h"

using namespace pressmark;

namespace {

LinkedFacts facts_of(const std::string& script, const std::string& url = "") {
  Head head;
  head.json_ld = {script};
  return read_json_ld(head, url);
}

}  // namespace

TEST_CASE("An article in a graph is found with its authors by reference", "[metadata]") {
  const LinkedFacts facts = facts_of(R"({"@graph": [
    {"@type": "WebPage", "@id": "#page"},
    {"@type": ["Article", "NewsArticle"], "headline": "Pier &amp; port", "author": {"@id": "#ann"},
     "publisher": {"@id": "#post"}, "datePublished": "2024-05-16", "isAccessibleForFree": "False",
     "keywords": "pier, port", "image": {"url": "https://courier.example/pier.jpg"}},
    {"@type": "Person", "@id": "#ann", "name": "Ann Lee"},
    {"@type": "Organization", "@id": "#post", "name": "Lindvale Courier"}]})");
  CHECK(facts.has_article);
  CHECK(facts.headline == "Pier & port");
  CHECK(facts.authors == std::vector<std::string>{"Ann Lee"});
  CHECK(facts.publisher == "Lindvale Courier");
  CHECK(facts.is_free == false);
  CHECK(facts.keywords == std::vector<std::string>{"pier", "port"});
  CHECK(facts.image == "https://courier.example/pier.jpg");
}

TEST_CASE("Of several articles the one of the page's address counts", "[metadata]") {
  const std::string script = R"([{"@type": "Article", "headline": "One", "url": "https://courier.example/1"},
                                 {"@type": "Article", "headline": "Two", "url": "https://courier.example/2"}])";
  CHECK(facts_of(script).headline == "One");
  CHECK(facts_of(script, "https://courier.example/2").headline == "Two");
}

TEST_CASE("Broken linked data is mended where it can be", "[metadata]") {
  CHECK(facts_of("<!-- {\"@type\": \"Article\", \"headline\": \"Pier\",} -->").headline == "Pier");
  CHECK(facts_of("{\"@type\": \"Article\", \"headline\": \"Pier\nto be rebuilt\"};").headline ==
        "Pier to be rebuilt");
  CHECK(facts_of("//<![CDATA[\n{\"@type\": \"Article\", \"headline\": \"Pier\"}\n//]]>").headline == "Pier");
  CHECK_FALSE(facts_of("{\"@type\": \"Article\", \"headline").has_article);
  CHECK_FALSE(facts_of("").has_article);
}

TEST_CASE("Linked data that nests without end is refused", "[metadata]") {
  CHECK_FALSE(facts_of(std::string(500'000, '[')).has_article);
  CHECK(nests_deeper("[[[]]]", 2));
  CHECK_FALSE(nests_deeper("[[[]]]", 3));
  CHECK_FALSE(nests_deeper("\"[[[[\"", 3));
}

TEST_CASE("Values of unexpected types do no harm", "[metadata]") {
  const LinkedFacts facts =
      facts_of(R"({"@type": "Article", "headline": ["Pier", 1], "author": [1, null, {"name": ["Ann", "Bo"]}],
    "publisher": "Courier", "datePublished": {"@value": 1}, "image": [], "keywords": [1, "a"], "isAccessibleForFree": 1})");
  CHECK(facts.headline == "Pier");
  CHECK(facts.authors == std::vector<std::string>{"Ann", "Bo"});
  CHECK(facts.publisher == "Courier");
  CHECK_FALSE(facts.published);
  CHECK_FALSE(facts.is_free);
}

TEST_CASE("Text of linked data loses its entities and tags", "[metadata]") {
  CHECK(plain_text("Pier&amp;#39;s <b>end</b>, 5 < 6 &unknown; &#x20AC;") ==
        "Pier's end , 5 < 6 &unknown; €");
  CHECK(plain_text("<<<<a") == "<<<<a");
}
