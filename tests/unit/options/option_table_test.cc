#include "shared/options/option_table.h"

#include "tests/support/catch.h"

using namespace pressmark;

namespace {

constexpr OptionRow kRows[] = {
    {"limit", 'n', ValueForm::required, "N", "Search", "show at most N articles", false},
    {"database", 'd', ValueForm::required, "DIR", "Search", "the database", true},
    {"facets", 0, ValueForm::optional, "LIST", "Search", "count values", false, "site person"},
    {"any", 0, ValueForm::none, "", "Search", "any of the words", false},
};

Result<CommandLine> parse(const std::vector<std::string>& words) { return parse_command_line(kRows, words); }

std::string error_of(const std::vector<std::string>& words) {
  const auto line = parse(words);
  return line ? "" : describe(line.error());
}

}  // namespace

TEST_CASE("options and arguments may stand in any order", "[options]") {
  const auto line = parse({"peace", "--limit=5", "talks", "-d", "a.db", "--any"});
  REQUIRE(line);
  CHECK(line->arguments == std::vector<std::string>{"peace", "talks"});
  REQUIRE(line->options.size() == 3);
  CHECK(line->options[0].value == "5");
  CHECK(line->options[1].name == "database");
  CHECK(line->options[2].name == "any");
}

TEST_CASE("the last one wins, but for repeatable options", "[options]") {
  const auto line = parse({"-n", "1", "-n", "2", "-d", "a", "-d", "b"});
  REQUIRE(line);
  REQUIRE(line->options.size() == 3);
  CHECK(line->options[0].value == "2");
  CHECK(line->options[2].value == "b");
}

TEST_CASE("a value of an option that may do without one does not become a word of the query", "[options]") {
  CHECK(error_of({"peace", "--facets", "site"}).find("write --facets=site") != std::string::npos);
  CHECK(error_of({"peace", "--facets", "person,site"}).find("--facets=person,site") != std::string::npos);
  CHECK(parse({"peace", "--facets", "talks"})->arguments == std::vector<std::string>{"peace", "talks"});
  CHECK(parse({"site", "--facets"})->arguments == std::vector<std::string>{"site"});
}

TEST_CASE("two dashes end the options", "[options]") {
  const auto line = parse({"--", "-word", "--any"});
  REQUIRE(line);
  CHECK(line->options.empty());
  CHECK(line->arguments == std::vector<std::string>{"-word", "--any"});
}

TEST_CASE("a number may stand right behind its letter", "[options]") {
  CHECK(parse({"-n5"})->options[0].value == "5");
  CHECK(error_of({"-x5"}).find("unknown option") != std::string::npos);
}

TEST_CASE("names are not guessed and letters not stuck together", "[options]") {
  CHECK(error_of({"--lim", "5"}).find("unknown option") != std::string::npos);
  CHECK(error_of({"-nd5"}).find("unknown option") != std::string::npos);
  CHECK(error_of({"-da.db"}).find("unknown option") != std::string::npos);
  CHECK(error_of({"--limti", "5"}).find("did you mean --limit?") != std::string::npos);
}

TEST_CASE("a missing value is said, and an option is no value", "[options]") {
  CHECK(error_of({"--limit"}).find("needs a value") != std::string::npos);
  CHECK(error_of({"--limit", "--any"}).find("needs a value") != std::string::npos);
  CHECK(error_of({"--any=1"}).find("takes no value") != std::string::npos);
}

TEST_CASE("an optional value comes with an equals sign only", "[options]") {
  const auto line = parse({"--facets", "word"});
  REQUIRE(line);
  CHECK(line->options[0].value.empty());
  CHECK(line->arguments == std::vector<std::string>{"word"});
  CHECK(parse({"--facets=site"})->options[0].value == "site");
}

TEST_CASE("a dash alone is an argument, and a value", "[options]") {
  CHECK(parse({"-"})->arguments == std::vector<std::string>{"-"});
  CHECK(parse({"-d", "-"})->options[0].value == "-");
}

TEST_CASE("numbers are whole and in range, or the range is told", "[options]") {
  CHECK(*number_option("limit", "10", 0, 1000) == 10);
  for (const char* bad : {"", "x", "5x", "-1", "1001", "99999999999999999999"}) {
    const auto number = number_option("limit", bad, 0, 1000);
    REQUIRE_FALSE(number);
    CHECK(describe(number.error()).find("from 0 to 1000") != std::string::npos);
  }
}

TEST_CASE("help fits the columns and names every option", "[options]") {
  const std::string help = option_help(kRows, 60);
  for (const OptionRow& row : kRows) CHECK(help.find("--" + std::string(row.name)) != std::string::npos);
  CHECK(help.find("--facets[=LIST]") != std::string::npos);
}
