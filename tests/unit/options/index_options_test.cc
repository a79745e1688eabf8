#include "indexer/options/options.h"
#include "tests/support/catch.h"

using namespace pressmark;

namespace {

std::string error_of(const std::vector<std::string>& words) {
  const auto settings = index_settings(words);
  return settings ? "" : describe(settings.error());
}

}  // namespace

TEST_CASE("the command line says what to do with which sources", "[pipeline]") {
  const auto settings =
      index_settings({"-d", "a.db", "--jobs", "3", "pages", "-", "--keep-all", "--site=example.org"});
  REQUIRE(settings);
  CHECK(settings->action == IndexSettings::Action::index);
  CHECK(settings->sources == std::vector<std::string>{"pages", "-"});
  CHECK(settings->jobs == 3);
  CHECK(settings->keep_all);
  CHECK(settings->site == "example.org");
}

TEST_CASE("a site is a domain, a language a known code, and both are kept in one form", "[pipeline]") {
  const auto settings = index_settings({"--site", "https://www.Example.org/news", "--language", "iw", "x"});
  REQUIRE(settings);
  CHECK(settings->site == "example.org");
  CHECK(settings->language == "he");
  CHECK(error_of({"--site", "", "x"}).find("is no domain") != std::string::npos);
  CHECK(error_of({"--site", "not a domain", "x"}).find("is no domain") != std::string::npos);
  CHECK(error_of({"--language", "qq", "x"}).find("no language code") != std::string::npos);
}

TEST_CASE("a list of names takes the place of sources, and standard input serves once", "[pipeline]") {
  CHECK(error_of({"--files0-from", "names"}).empty());
  CHECK(error_of({"--files0-from", "-", "-"}).find("one thing only") != std::string::npos);
  CHECK(error_of({"--files0-from", "-", "--urls", "-"}).find("one thing only") != std::string::npos);
  CHECK(error_of({"--include", "/", "x"}).find("needs a pattern") != std::string::npos);
}

TEST_CASE("a usage error names the option and what it takes", "[pipeline]") {
  CHECK(error_of({}).find("no file or folder is given") != std::string::npos);
  CHECK(error_of({"--jobs", "0", "x"}).find("--jobs: '0' is not a whole number from 1") != std::string::npos);
  CHECK(error_of({"--language", "english", "x"}).find("no language code") != std::string::npos);
  CHECK(error_of({"--export", "x"}).find("takes no sources") != std::string::npos);
  CHECK(error_of({"--mentions", "x"}).find("goes with --extract") != std::string::npos);
  CHECK(error_of({"--extrct", "x"}).find("did you mean --extract?") != std::string::npos);
  CHECK(error_of({"-d", "", "x"}).find("needs the path") != std::string::npos);
}

TEST_CASE("options that go with some actions only are refused with others", "[pipeline]") {
  CHECK(error_of({"--prune", "--extract", "x"}).find("--prune: goes with indexing") != std::string::npos);
  CHECK(error_of({"--yes", "x"}).find("goes with --delete") != std::string::npos);
  CHECK(error_of({"--dry-run", "--compact"}).find("goes with indexing, --delete") != std::string::npos);
  CHECK(error_of({"--delete"}).find("no id is given") != std::string::npos);
  CHECK(error_of({"--stats", "x"}).find("--stats takes no sources") != std::string::npos);
  CHECK(error_of({"--memory", "1", "x"}).find("--memory: '1' is not a whole number from 256") !=
        std::string::npos);
  CHECK(error_of({"--rebuild"}).empty());
  CHECK(error_of({"--rebuild", "x"}).find("--rebuild takes no sources") != std::string::npos);
  CHECK(error_of({"--check", "--files0-from", "x"}).find("--check takes no sources") != std::string::npos);
  CHECK(error_of({"--delete", "--files0-from", "x", "y"}).find("--files0-from: goes with") !=
        std::string::npos);
  CHECK(error_of({"--names-file", "x", "--prune"}).find("no file or folder is given") != std::string::npos);
}

TEST_CASE("help names every option and the exit codes", "[pipeline]") {
  const std::string help = index_help(80);
  for (const OptionRow& row : index_options()) {
    CHECK(help.find("--" + std::string(row.name)) != std::string::npos);
    CHECK_FALSE(row.help.empty());
  }
  CHECK(help.find("Exit status: 0") != std::string::npos);
}
