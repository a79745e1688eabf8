#include "indexer/metadata/byline.h"

#include "indexer/metadata/names.h"
#include "indexer/metadata/names_han.h"
#include "tests/support/catch.h"
#include "tests/unit/metadata/pages.h"

using namespace pressmark;
using namespace pressmark::testing;
using Names = std::vector<std::string>;

TEST_CASE("A byline is parted into its authors", "[metadata]") {
  CHECK(names_in_byline("By Ann Lee and Bo Ek") == Names{"Ann Lee", "Bo Ek"});
  CHECK(names_in_byline("BY ANN LEE, Staff Writer") == Names{"ANN LEE"});
  CHECK(names_in_byline("Von Jana Feld, Lindau") == Names{"Jana Feld"});
  CHECK(names_in_byline("Par Léa Morin et Paul Roux") == Names{"Léa Morin", "Paul Roux"});
  CHECK(names_in_byline("Автор: Анна Лисина") == Names{"Анна Лисина"});
  CHECK(names_in_byline("Автор Анна Лисина") == Names{"Анна Лисина"});
  CHECK_FALSE(begins_byline("Авторитет порта"));
  CHECK(names_in_byline("Review by Ann Lee Contributor") == Names{"Ann Lee"});
}

TEST_CASE("Dates, times and jobs in a byline are no authors", "[metadata]") {
  CHECK(names_in_byline("by Ann Lee May 16, 2024") == Names{"Ann Lee"});
  CHECK(names_in_byline("posted on 2024-05-16 23:30 EST by Ann Lee") == Names{"Ann Lee"});
  CHECK(names_in_byline("Published May 16, 2024").empty());
  CHECK(names_in_byline("Publié le 16 mai 2024 à 18h20").empty());
  CHECK(names_in_byline("Par Léa Morin - Publié le 16 mai 2024") == Names{"Léa Morin"});
  CHECK(names_in_byline("5 min read").empty());
  CHECK(names_beside_date("Ann Lee - May 16, 2024") == Names{"Ann Lee"});
}

TEST_CASE("Addresses and words such as admin are no authors", "[metadata]") {
  CHECK(tidy_author("https://courier.example/ann").empty());
  CHECK(tidy_author("desk@courier.example").empty());
  CHECK(tidy_author("admin").empty());
  CHECK(tidy_author(" By Ann Lee, ") == "Ann Lee");
  CHECK(tidy_author("John Ek Jr.") == "John Ek Jr.");
}

TEST_CASE("A value for machines may be a body, a list or family name first", "[metadata]") {
  CHECK(names_in_field("Ann Lee, Bo Ek", false) == Names{"Ann Lee", "Bo Ek"});
  CHECK(names_in_field("Lindvale Post & Gazette", false) == Names{"Lindvale Post & Gazette"});
  CHECK(names_in_field("Lee, Ann", true) == Names{"Ann Lee"});
}

TEST_CASE("A Chinese line names its author after a cue", "[metadata]") {
  CHECK(names_after_han_cue("2024年5月16日 作者：王小明 来源：海港报", true) == Names{"王小明"});
  CHECK(names_after_han_cue("本报讯（记者 王小明 李华）港口", true) == Names{"王小明", "李华"});
  CHECK(names_after_han_cue("记者了解到，港口", true).empty());
}

TEST_CASE("Linked data comes before meta tags, meta tags before the page", "[metadata]") {
  const std::string json =
      R"(<script type="application/ld+json">{"@type": "Article", "author": [{"name": "Ann Lee"}, {"name": "Bo Ek"}]}</script>)";
  const std::string meta = "<meta name=\"author\" content=\"Cy Dunn\">";
  const std::string body = "<h1>Pier</h1><div class=\"byline\">By Dora Frey</div>" + kProse;
  CHECK(find_byline(html(json + meta, body).subject()) == Names{"Ann Lee", "Bo Ek"});
  CHECK(find_byline(html(meta, body).subject()) == Names{"Cy Dunn"});
  CHECK(find_byline(html("", body).subject()) == Names{"Dora Frey"});
}

TEST_CASE("An element labelled as the writer's is a byline, one of a theme of that name is none",
          "[metadata]") {
  const auto labelled = [](const std::string& label) {
    const std::string body = "<h1>Pier</h1><div class=\"" + label + "\">Dora Frey</div>" + kProse;
    return find_byline(html("", body).subject());
  };
  CHECK(labelled("writer") == Names{"Dora Frey"});
  CHECK(labelled("firma_6fa8e") == Names{"Dora Frey"});
  CHECK(labelled("writer-html5").empty());
}

TEST_CASE("The outlet or an agency is an author only where no person is one", "[metadata]") {
  const std::string head =
      "<meta property=\"og:site_name\" content=\"Lindvale Courier\"><meta name=\"author\" content=\"Lindvale "
      "Courier\">";
  CHECK(find_byline(html(head, "<h1>Pier</h1><div class=\"byline\">By Dora Frey</div>" + kProse).subject()) ==
        Names{"Dora Frey"});
  CHECK(find_byline(html(head, "<h1>Pier</h1>" + kProse).subject()) == Names{"Lindvale Courier"});
  const std::string body = "<h1>Pier</h1><div class=\"byline\">Dora Frey Lindvale Courier</div>" + kProse;
  CHECK(find_byline(html(head, body).subject()) == Names{"Dora Frey"});
}

TEST_CASE("A page that names nobody has no byline", "[metadata]") {
  CHECK(
      find_byline(html("<meta name=\"author\" content=\"https://courier.example\">", "<h1>Pier</h1>" + kProse)
                      .subject())
          .empty());
}

TEST_CASE("The place from which an author tells is no part of the name", "[metadata]") {
  const auto of = [](const std::string& line) {
    return find_byline(html("", "<h1>Pier</h1><div class=\"byline\">" + line + "</div>" + kProse).subject());
  };
  CHECK(of("By Dora Frey in Lindvale") == Names{"Dora Frey"});
  CHECK(of("Posted on 9th May 2021 by Dora Frey") == Names{"Dora Frey"});
  CHECK(of("Von Dora Frey 19.09.2021, 08:15 Uhr 3 Min.") == Names{"Dora Frey"});
}
