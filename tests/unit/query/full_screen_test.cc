#include "query/full_screen.h"

#include "tests/support/catch.h"

using namespace pressmark;

namespace {

bool opens(const std::vector<std::string>& words, bool terminal = true) {
  Environment environment;
  environment.full_screen = terminal;
  const auto settings = query_settings(words);
  REQUIRE(settings);
  return wants_full_screen(*settings, environment);
}

std::string command(const std::vector<std::string>& words, const screen::Request& request) {
  return command_line(*query_settings(words), request);
}

}  // namespace

TEST_CASE("the full screen opens where nothing else is asked for", "[query]") {
  CHECK(opens({}));
  CHECK(opens({"-d", "a.db", "--partial", "--color", "never"}));
  CHECK_FALSE(opens({}, false));
  CHECK_FALSE(opens({"word"}));
  CHECK_FALSE(opens({"--similar", "a"}));
  for (const char* option :
       {"--sort=newest", "--limit=3", "--offset=3", "--any", "--literal", "--plain", "--explain", "--count",
        "--facets", "--timeline", "--format=json", "--pager=never"})
    CHECK_FALSE(opens({option}));
}

TEST_CASE("the command for a screen asks the same", "[query]") {
  CHECK(command({"-d", "my db"}, {"ferry \"black sea\""}) ==
        "pressmark-query -d 'my db' 'ferry \"black sea\"'");
  CHECK(command({"--partial"}, {"-war", "", "", Sort::newest}) ==
        "pressmark-query --partial --sort newest -- '-war'");
  CHECK(command({}, {"", "k7m2q9x4t1bd", "Title"}) == "pressmark-query --similar 'k7m2q9x4t1bd'");
  CHECK(command({}, {"   "}) == "pressmark-query --sort newest 'words:>=0'");
}
