#include "shared/text/edit_distance.h"

#include "tests/support/catch.h"

using namespace pressmark;

TEST_CASE("slips are letters put in, left out, replaced or swapped", "[text]") {
  CHECK(edit_distance("harbour", "harbour") == 0);
  CHECK(edit_distance("harbour", "harbuor") == 1);
  CHECK(edit_distance("harbour", "harbor") == 1);
  CHECK(edit_distance("ferry", "ferrry") == 1);
  CHECK(edit_distance("title", "tattle") == 2);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("ab", "") == 2);
  CHECK(edit_distance("", "") == 0);
}

TEST_CASE("letters are counted, not bytes", "[text]") {
  CHECK(edit_distance("мост", "мосты") == 1);
  CHECK(edit_distance("мост", "омст") == 1);
  CHECK(edit_distance("東京", "京東") == 1);
}
