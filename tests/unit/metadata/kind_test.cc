#include "tests/support/catch.h"
#include "tests/unit/metadata/pages.h"

using namespace pressmark;
using namespace pressmark::testing;

TEST_CASE("a page that keeps only links is a list", "[metadata]") {
  const Sample sample =
      html("<title>Ticker</title>",
           "<h1>Ticker</h1><p>17:05 <a href='/1'>The otters of Lindvale are back in town</a></p>"
           "<p>16:30 <a href='/2'>A tram stops for a hedgehog and nobody complains</a></p>"
           "<p>15:10 <a href='/3'>The old pier gets new feet before the winter</a></p>");
  CHECK(sample.article().kind == PageKind::list);
}

TEST_CASE("an article with some links is no list", "[metadata]") {
  const Sample sample =
      html("<title>Board agrees on the pier</title>", "<h1>Board agrees on the pier</h1>" + kProse + kProse +
                                                          "<p>More in <a href='/2'>the report</a>.</p>");
  CHECK(sample.article().kind != PageKind::list);
}

TEST_CASE("a line that says only that the page was not found makes an error", "[metadata]") {
  const Sample sample =
      dump({{"That page has gone for a walk.", Role::title},
            {"Nothing stands at this address. It may have moved, or it was never there. Try one of the "
             "links below, or write to us.",
             Role::text},
            {"Error 404", Role::chrome}});
  CHECK(sample.article().kind == PageKind::error);
}
