#include "indexer/metadata/title.h"

#include "indexer/metadata/site_tail.h"
#include "tests/support/catch.h"
#include "tests/unit/metadata/pages.h"

using namespace pressmark;
using namespace pressmark::testing;

TEST_CASE("The site's name is cut off a title, at its end or beginning", "[metadata]") {
  const std::vector<std::string> names = {"Lindvale Courier", "lindvalecourier.example"};
  CHECK(without_site("Pier to be rebuilt - Lindvale Courier", names, {}, Guess::no) == "Pier to be rebuilt");
  CHECK(without_site("Pier to be rebuilt | News | Lindvale Courier", names, {}, Guess::yes) ==
        "Pier to be rebuilt");
  CHECK(without_site("Lindvale Courier: Pier to be rebuilt", names, {}, Guess::no) == "Pier to be rebuilt");
  CHECK(without_site("Lindvale Courier | Pier to be rebuilt", names, {}, Guess::no) == "Pier to be rebuilt");
  CHECK(without_site("Pier to be rebuilt – Courier Lindvale Online", {"Courier Lindvale"}, {}, Guess::no) ==
        "Pier to be rebuilt");
}

TEST_CASE("A dash inside a headline stays", "[metadata]") {
  CHECK(without_site("Storm - the long wait", {"Lindvale Courier"}, {}, Guess::yes) ==
        "Storm - the long wait");
  CHECK(without_site("Board votes on pier – and on the mayor's plan for it", {}, {}, Guess::yes) ==
        "Board votes on pier – and on the mayor's plan for it");
  CHECK(without_site("What the vote means for snake_case_names", {}, {}, Guess::yes) ==
        "What the vote means for snake_case_names");
}

TEST_CASE("A part of a title that stands elsewhere on the page is the title", "[metadata]") {
  CHECK(without_site("Pier to be rebuilt - all about Lindvale and its harbour", {}, {"Pier to be rebuilt"},
                     Guess::no) == "Pier to be rebuilt");
}

TEST_CASE("The headline on the page wins over what its head says", "[metadata]") {
  const Sample page = html(
      "<title>Pier rebuilt before winter, board says - Courier</title>"
      "<meta property=\"og:title\" content=\"Board: Pier to be rebuilt before the winter\">",
      "<h1>Pier to be rebuilt before winter</h1>" + kProse);
  const Title title = find_title(page.subject());
  CHECK(title.text == "Pier to be rebuilt before winter");
  CHECK(title.source == TitleSource::heading);
}

TEST_CASE("A heading with the site's name is not the headline", "[metadata]") {
  const Sample page = html(
      "<title>Pier to be rebuilt - Lindvale Courier</title>"
      "<meta property=\"og:site_name\" content=\"Lindvale Courier\">",
      "<h1>Lindvale Courier</h1><h2>Pier to be rebuilt</h2>" + kProse);
  CHECK(find_title(page.subject()).text == "Pier to be rebuilt");
}

TEST_CASE("Without a headline on the page linked data, cards and the title are asked in this order",
          "[metadata]") {
  const std::string json =
      R"(<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Pier to be rebuilt"}</script>)";
  CHECK(find_title(html(json + "<title>Other</title>", kProse).subject()).source == TitleSource::json_ld);
  CHECK(find_title(
            html("<meta property=\"og:title\" content=\"Pier rebuilt\"><title>x</title>", kProse).subject())
            .source == TitleSource::opengraph);
  CHECK(find_title(html("<title>Pier rebuilt</title>", kProse).subject()).source == TitleSource::title);
}

TEST_CASE("A title that is coded twice is decoded", "[metadata]") {
  CHECK(find_title(html("<title>Pier &amp;#8217;s end &amp;amp; port</title>", kProse).subject()).text ==
        "Pier ’s end & port");
}

TEST_CASE("A given title wins over all, and a dump's title is a line", "[metadata]") {
  Given given;
  given.title = " The pier ";
  CHECK(find_title(html("<title>x</title>", "<h1>Pier</h1>" + kProse, given).subject()).text == "The pier");
  const Sample page =
      dump({{"Menu", Role::chrome}, {"Pier to be rebuilt", Role::title}, {"The board agreed.", Role::text}});
  const Title title = find_title(page.subject());
  CHECK(title.text == "Pier to be rebuilt");
  CHECK(title.source == TitleSource::line);
}

TEST_CASE("A page without headline takes its first sentence, a long one cut between words", "[metadata]") {
  CHECK(first_sentence_title("The board agreed. It votes again.\nMore.") == "The board agreed.");
  const std::string cut = first_sentence_title(
      "The harbour board of Lindvale agreed on Monday to rebuild the old pier before the winter storms "
      "arrive in town.");
  CHECK(cut ==
        "The harbour board of Lindvale agreed on Monday to rebuild the old pier before the winter storms…");
  CHECK(first_sentence_title("").empty());
}
