#include "query/options.h"

#include <sstream>

#include "shared/database/fields.h"
#include "tests/support/catch.h"

using namespace pressmark;

namespace {

std::string why(const std::vector<std::string>& words) {
  const auto settings = query_settings(words);
  return settings ? "" : settings.error().what + ": " + settings.error().why;
}

}  // namespace

TEST_CASE("arguments are one query, options stand anywhere", "[query]") {
  const auto settings = query_settings({"harbour", "--limit", "5", "strike", "-d", "a.db", "-d", "b.db"});
  REQUIRE(settings);
  CHECK(settings->query == "harbour strike");
  CHECK(settings->rank.limit == 5);
  CHECK(settings->databases == std::vector<std::string>{"a.db", "b.db"});
}

TEST_CASE("behind -- everything belongs to the query", "[query]") {
  const auto settings = query_settings({"--", "-war", "--any"});
  REQUIRE(settings);
  CHECK(settings->query == "-war --any");
}

TEST_CASE("the last one given wins", "[query]") {
  CHECK(query_settings({"a", "--limit", "5", "--limit=7"})->rank.limit == 7);
  CHECK(query_settings({"a", "--sort", "newest", "--sort", "site"})->rank.sort == Sort::site);
}

TEST_CASE("what is not understood is an error, never passed over", "[query]") {
  CHECK_FALSE(query_settings({"a", "--limit", "-1"}));
  CHECK_FALSE(query_settings({"a", "--limit", "many"}));
  CHECK_FALSE(query_settings({"a", "--sort", "best"}));
  CHECK_FALSE(query_settings({"a", "--format", "xml"}));
  CHECK_FALSE(query_settings({"--similar", "x", "--min-share", "1.5"}));
  CHECK_FALSE(query_settings({"--similar", "x", "--min-share", "nan"}));
  CHECK_FALSE(query_settings({"a", "--min-share", "0.5"}));
  CHECK_FALSE(query_settings({"--show", "x", "word"}));
  CHECK_FALSE(query_settings({"--show", "x", "--names", "y"}));
  CHECK_FALSE(query_settings({"--show", "x", "--format", "ids"}));
  CHECK_FALSE(query_settings({"--lim", "5", "a"}));
  CHECK(why({"a", "--sort", "best"}) == "--sort: there is no 'best'");
}

TEST_CASE("a query beside --similar is its filter", "[query]") {
  const auto settings = query_settings({"--similar", "k7m2", "site:example.org"});
  REQUIRE(settings);
  CHECK(settings->action == QuerySettings::Action::similar);
  CHECK(settings->like == std::vector<std::string>{"k7m2"});
  CHECK(settings->query == "site:example.org");
}

TEST_CASE("an option that would do nothing is refused", "[query]") {
  for (const char* option : {"--any", "--literal", "--plain", "--count", "--explain", "--null"}) {
    INFO(option);
    CHECK_FALSE(query_settings({"--show", "x", option}));
  }
  for (const char* option : {"--sort=newest", "--limit=1", "--offset=1", "--min-share=0"})
    CHECK_FALSE(query_settings({"--show", "x", option}));
  for (const char* option : {"--any", "--literal", "--plain", "--sort=newest", "--raw", "--min-share=0"}) {
    INFO(option);
    CHECK_FALSE(query_settings({"--names", "x", option}));
    CHECK_FALSE(query_settings({"--url", "x", option}));
  }
  CHECK_FALSE(query_settings({"--similar", "x", "--any"}));
  CHECK(query_settings({"--similar", "x", "--any", "word"}));
  CHECK_FALSE(query_settings({"word", "--count", "--format", "json"}));
  CHECK(query_settings({"--names", "x", "--count"}));
  CHECK(why({"--names", "x", "--sort", "newest"}) ==
        "--sort: goes with a QUERY, --similar, --batch and --similar-batch only");
  CHECK(why({"--show", "x", "--url", "y"}) == "--show: cannot be asked together with --url");
}

TEST_CASE("NUL ends rows of ids and tsv only", "[query]") {
  CHECK(query_settings({"a", "-0", "-f", "ids"})->null);
  CHECK(query_settings({"--names", "a", "-0", "-f", "tsv"}));
  for (const char* format : {"text", "json", "jsonl", "csv", "trec"}) {
    INFO(format);
    CHECK_FALSE(query_settings({"a", "-0", "-f", format}));
  }
  CHECK_FALSE(query_settings({"a", "-0", "--count"}));
}

TEST_CASE("-h fits one screen and names every option and field", "[query]") {
  CHECK(query_settings({"-h"})->action == QuerySettings::Action::usage);
  const std::string usage = query_usage(80);
  INFO(usage);
  std::istringstream lines(usage);
  int count = 0;
  for (std::string line; std::getline(lines, line); ++count) CHECK(line.size() <= 80);
  CHECK(count <= 24);
  for (const OptionRow& row : query_option_rows()) {
    INFO(row.name);
    CHECK(usage.find("--" + std::string(row.name)) != std::string::npos);
  }
  for (const Field& field : fields()) CHECK(usage.find(std::string(field.name) + ":") != std::string::npos);
}

TEST_CASE("what goes with --similar goes with nothing else", "[query]") {
  const auto settings = query_settings(
      {"--similar", "a", "--similar", "./b.html", "--unlike", "c", "--unlike", "d", "--within", "30d"});
  REQUIRE(settings);
  CHECK(settings->like == std::vector<std::string>{"a", "./b.html"});
  CHECK(settings->unlike == std::vector<std::string>{"c", "d"});
  CHECK(settings->within == "30d");
  CHECK(query_settings({"--similar-batch", "ids", "--unlike", "c", "--within", "2w"}));
  CHECK_FALSE(query_settings({"word", "--unlike", "c"}));
  CHECK_FALSE(query_settings({"word", "--within", "2w"}));
  CHECK_FALSE(query_settings({"--unlike", "c"}));
  CHECK_FALSE(query_settings({"--similar", ""}));
  for (const char* time : {"", "30", "d", "-3d", "2q", "1.5y", "1000000d"})
    CHECK_FALSE(query_settings({"--similar", "a", "--within", time}));
}

TEST_CASE("standard input is read once", "[query]") {
  CHECK(query_settings({"--similar", "-"}));
  CHECK(query_settings({"--similar", "a", "--unlike", "-"}));
  CHECK_FALSE(query_settings({"--similar", "-", "--unlike", "-"}));
  CHECK_FALSE(query_settings({"--similar", "-", "--similar", "-"}));
  CHECK_FALSE(query_settings({"--similar-batch", "ids", "--unlike", "-"}));
}

TEST_CASE("--help needs nothing else and names every option", "[query]") {
  CHECK(query_settings({"--help"})->action == QuerySettings::Action::help);
  CHECK(query_settings({"-h", "--similar", "x"})->action == QuerySettings::Action::similar);
  const std::string help = query_help(80);
  std::istringstream lines(help);
  for (std::string line; std::getline(lines, line);) CHECK(line.size() <= 80);
  for (const OptionRow& row : query_option_rows()) {
    INFO(row.name);
    CHECK(help.find("--" + std::string(row.name)) != std::string::npos);
  }
}
