#include "indexer/metadata/moment.h"

#include "tests/support/catch.h"

using namespace pressmark;

TEST_CASE("moments of capture compare as text whatever their form", "[metadata]") {
  using Moment = std::optional<std::string>;
  CHECK(moment_of("2025-10-01T10:10:10Z") == Moment("2025-10-01T10:10:10Z"));
  CHECK(moment_of("20251001101010") == Moment("2025-10-01T10:10:10Z"));
  CHECK(moment_of("20251001T101010Z") == Moment("2025-10-01T10:10:10Z"));
  CHECK(moment_of("2025-10-01 10:10") == Moment("2025-10-01T10:10:00Z"));
  CHECK(moment_of("2025-9-30") == Moment("2025-09-30T00:00:00Z"));
}

TEST_CASE("what is no moment is unknown", "[metadata]") {
  for (const char* text : {"", "yesterday", "2025", "2025-13-01", "1850-01-01", "2025-01-01T25:00"})
    CHECK_FALSE(moment_of(text));
}
