#include "query/facets/timeline.h"

#include <numeric>

#include <nlohmann/json.hpp>

#include "tests/support/archive_builder.h"
#include "tests/support/catch.h"
#include "tests/support/query_outcome.h"

using namespace pressmark;
using namespace pressmark::test;

namespace {

Article on(const std::string& name, const std::string& day, const std::string& text) {
  Article article = sample_article(name, "", text);
  if (!day.empty()) article.published = day;
  return article;
}

SampleArchive ferries() {
  return SampleArchive({on("a", "2024-12-30", "A ferry."), on("b", "2025-01-01", "A ferry."),
                        on("c", "2025-03-31", "A ferry."), on("d", "2025-03-02", "A train."),
                        on("e", "", "A ferry."), on("f", "", "A train.")});
}

std::vector<Period> periods_of(const std::string& unit) {
  std::vector<Period> periods;
  const auto json =
      nlohmann::json::parse(ask(ferries(), {"ferry", "--timeline=" + unit, "--format", "json"}).out);
  for (const auto& period : json["timeline"]["periods"])
    periods.push_back({period["period"], period["count"], period["indexed"]});
  return periods;
}

}  // namespace

TEST_CASE("a timeline tells the hits of each month beside all articles of it, and the undated",
          "[timeline]") {
  CHECK(ask(ferries(), {"ferry", "--timeline", "--format", "tsv"}).out ==
        "2024-12\t1\t1\n2025-01\t1\t1\n2025-02\t0\t0\n2025-03\t1\t2\nundated\t1\t2\n");
}

TEST_CASE("weeks are those of ISO 8601, which may begin in the year before", "[timeline]") {
  const std::vector<Period> weeks = periods_of("week");
  REQUIRE(weeks.size() == 14);
  CHECK(weeks.front().name == "2025-W01");
  CHECK(weeks.front().count == 2);
  CHECK(weeks[8].name == "2025-W09");
  CHECK(weeks[8].indexed == 1);
  CHECK(weeks.back().name == "2025-W14");
}

TEST_CASE("a timeline has no holes, and its sum is the number of dated hits", "[timeline]") {
  const std::size_t sizes[] = {periods_of("day").size(), periods_of("month").size(),
                               periods_of("year").size()};
  CHECK(sizes[0] == 92);
  CHECK(sizes[1] == 4);
  CHECK(sizes[2] == 2);
  for (const char* unit : {"day", "week", "month", "year"}) {
    const std::vector<Period> periods = periods_of(unit);
    const auto add = [](std::size_t sum, const Period& period) { return sum + period.count; };
    CHECK(std::accumulate(periods.begin(), periods.end(), std::size_t{0}, add) == 3);
  }
}

TEST_CASE("a timeline of too many steps leaves out the empty ones and says so", "[timeline]") {
  SampleArchive sample({on("a", "1850-01-01", "A ferry."), on("b", "2025-01-01", "A ferry.")});
  const QueryOutcome outcome = ask(sample, {"ferry", "--timeline=day", "--format", "tsv"});
  CHECK(outcome.out == "1850-01-01\t1\t1\n2025-01-01\t1\t1\nundated\t0\t0\n");
  CHECK(outcome.messages.find("times without an article are left out") != std::string::npos);
}

TEST_CASE("a timeline for people has bars", "[timeline]") {
  CHECK(ask(ferries(), {"ferry", "--timeline=year"}).out ==
        "  2024    1 of 1 ███████████████\n"
        "  2025    2 of 3 ██████████████████████████████\n"
        "  undated 1 of 2 ███████████████\n");
}
