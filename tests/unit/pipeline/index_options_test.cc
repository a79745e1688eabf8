#include "indexer/options.h"
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

TEST_CASE("a usage error names the option and what it takes", "[pipeline]") {
  CHECK(error_of({}).find("no file or folder is given") != std::string::npos);
  CHECK(error_of({"--jobs", "0", "x"}).find("--jobs: '0' is not a whole number from 1") != std::string::npos);
  CHECK(error_of({"--language", "english", "x"}).find("no language code") != std::string::npos);
  CHECK(error_of({"--export", "x"}).find("takes no sources") != std::string::npos);
  CHECK(error_of({"--mentions", "x"}).find("goes with --extract") != std::string::npos);
  CHECK(error_of({"--extrct", "x"}).find("did you mean --extract?") != std::string::npos);
  CHECK(error_of({"-d", "", "x"}).find("needs the path") != std::string::npos);
}

TEST_CASE("help names every option and the exit codes", "[pipeline]") {
  const std::string help = index_help(80);
  for (const OptionRow& row : index_options()) {
    CHECK(help.find("--" + std::string(row.name)) != std::string::npos);
    CHECK_FALSE(row.help.empty());
  }
  CHECK(help.find("Exit status: 0") != std::string::npos);
}
