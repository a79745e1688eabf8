#include "indexer/metadata/published.h"

#include "indexer/metadata/clock_time.h"
#include "indexer/metadata/url_day.h"
#include "tests/support/catch.h"
#include "tests/unit/metadata/pages.h"

using namespace pressmark;
using namespace pressmark::testing;

namespace {

const std::string kTitle = "<h1>Pier to be rebuilt</h1>";

std::string linked(const std::string& published) {
  return R"(<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": ")" + published +
         R"("}</script>)";
}

}  // namespace

TEST_CASE("A given day wins over all that the page says", "[metadata]") {
  Given given;
  given.published = "2024-05-16T18:40:00+02:00";
  const Published found = find_published(html(linked("2023-01-01"), kTitle + kProse, given).subject());
  CHECK(found.day == "2024-05-16");
  CHECK(found.time == "18:40+02:00");
  CHECK(found.source == PublishedSource::given);
}

TEST_CASE("Linked data, meta tags, time elements, the address and the text are asked in this order",
          "[metadata]") {
  const std::string meta = "<meta property=\"article:published_time\" content=\"2024-05-17T08:00:00Z\">";
  const std::string time = "<time datetime=\"2024-05-18\">18 May</time>";
  const std::string line = "<div class=\"dateline\">May 20, 2024</div>";
  Given given;
  given.url = "https://courier.example/2024/05/19/pier.html";
  CHECK(find_published(html(linked("2024-05-16"), kTitle + time + kProse, given).subject()).source ==
        PublishedSource::json_ld);
  CHECK(find_published(html(meta, kTitle + time + kProse, given).subject()).day == "2024-05-17");
  CHECK(find_published(html("", kTitle + time + kProse, given).subject()).day == "2024-05-18");
  CHECK(find_published(html("", kTitle + line + kProse, given).subject()).day == "2024-05-19");
  CHECK(find_published(html("", kTitle + line + kProse).subject()).day == "2024-05-20");
}

TEST_CASE("The day that a page prints is not converted", "[metadata]") {
  CHECK(find_published(html(linked("2024-05-16T23:30:00-05:00"), kTitle + kProse).subject()).day ==
        "2024-05-16");
  const std::string line = "<div class=\"dateline\">Published May 16, 2024 10:30 p.m. EST</div>";
  const Published found =
      find_published(html(linked("2024-05-17T03:30:00Z"), kTitle + line + kProse).subject());
  CHECK(found.day == "2024-05-16");
  CHECK(found.time == "22:30");
}

TEST_CASE("A day of an update is no day of publishing", "[metadata]") {
  const std::string line = "<div class=\"dateline\">Last updated: May 16, 2024</div>";
  const Published found = find_published(html("", kTitle + line + kProse).subject());
  CHECK_FALSE(found.day);
  CHECK(found.modified == "2024-05-16");
}

TEST_CASE("The day at the top of a dump is that of the crawl, a day below the headline that of the article",
          "[metadata]") {
  const std::string prose = "The harbour board of Lindvale agreed on Monday to rebuild the old pier.";
  CHECK_FALSE(find_published(dump({{"Thursday, May 16, 2024", Role::chrome},
                                   {"Home > News > Pier to be rebuilt", Role::chrome},
                                   {"Pier to be rebuilt", Role::title},
                                   {prose, Role::text}})
                                 .subject())
                  .day);
  CHECK(find_published(
            dump({{"Pier to be rebuilt", Role::title}, {"May 16, 2024", Role::dateline}, {prose, Role::text}})
                .subject())
            .day == "2024-05-16");
}

TEST_CASE("Days that cannot be are not taken", "[metadata]") {
  CHECK_FALSE(find_published(html(linked("0001-01-01T00:00:00Z"), kTitle + kProse).subject()).day);
  CHECK_FALSE(find_published(html(linked("2024-13-45"), kTitle + kProse).subject()).day);
  CHECK_FALSE(find_published(html("", kTitle + kProse).subject()).day);
}

TEST_CASE("Days of other stories' elements are not taken", "[metadata]") {
  const std::string items =
      "<div itemprop=\"datePublished\" content=\"2024-05-16\"></div>"
      "<div itemprop=\"datePublished\" content=\"2024-05-17\"></div>";
  CHECK_FALSE(find_published(html("", kTitle + kProse + items).subject()).day);
}

TEST_CASE("A day is read out of an address only where it is one", "[metadata]") {
  CHECK(day_in_url("https://courier.example/2024/05/16/pier") == IsoDate{2024, 5, 16});
  CHECK(day_in_url("https://courier.example/news/2024-05-16-pier.html") == IsoDate{2024, 5, 16});
  CHECK(day_in_url("https://courier.example/20240516/pier") == IsoDate{2024, 5, 16});
  CHECK(day_in_url("https://courier.example/2024/may/16/pier") == IsoDate{2024, 5, 16});
  CHECK_FALSE(day_in_url("https://courier.example/2024/05/pier"));
  CHECK_FALSE(day_in_url("https://courier.example/99999999/pier"));
  CHECK_FALSE(day_in_url("https://courier.example/2024/31/12/pier"));
}

TEST_CASE("Times of day are read with their zone", "[metadata]") {
  CHECK(find_clock_time("T18:40:12.345+0200") == "18:40+02:00");
  CHECK(find_clock_time("T18:40:00Z") == "18:40+00:00");
  CHECK(find_clock_time("at 6:40 p.m.") == "18:40");
  CHECK(find_clock_time("12:05 am") == "00:05");
  CHECK_FALSE(find_clock_time("99:99"));
  CHECK_FALSE(find_clock_time("no time"));
}

TEST_CASE("A page tells by its language how it writes numbers", "[metadata]") {
  Sample page = html("", kTitle + "<div class=\"dateline\">Published 05/06/2024</div>" + kProse);
  CHECK_FALSE(find_published(page.subject()).day);
  page.page.head.language = "en-us";
  CHECK(find_published(page.subject()).day == "2024-05-06");
  page.page.head.language = "en-gb";
  CHECK(find_published(page.subject()).day == "2024-06-05");
}
