// The invented archive of corpus/, whose answers are known: who reports the same event is a neighbour.
#include <fstream>
#include <map>
#include <set>
#include <string>

#include <nlohmann/json.hpp>

#include "tests/end-to-end/archive.h"
#include "tests/support/catch.h"

using namespace pressmark::test;
using Json = nlohmann::json;

namespace {

const std::string kCorpus = PRESSMARK_CORPUS;

// The pages in English of each event, by their file.
std::map<std::string, std::set<std::string>> pages_by_event() {
  std::map<std::string, std::set<std::string>> pages;
  std::ifstream gold(kCorpus + "/gold.jsonl");
  for (std::string line; std::getline(gold, line);) {
    const Json page = Json::parse(line);
    const std::string file = page["file"];
    if (page["event"].is_null() || page["language"] != "en" || !file.starts_with("pages/")) continue;
    pages[page["event"]].insert(file);
  }
  return pages;
}

std::string file_of(const Json& hit) {
  const std::string source = hit["locator"]["source"];
  return source.substr(source.find("pages/"));
}

Json answer(const std::string& database, const std::vector<std::string>& words) {
  std::vector<std::string> all{"-d", database, "--format", "json"};
  all.insert(all.end(), words.begin(), words.end());
  return Json::parse(run_query(all).out);
}

std::vector<Json> hits(const std::string& database, const std::vector<std::string>& words) {
  return answer(database, words)["hits"].get<std::vector<Json>>();
}

}  // namespace

TEST_CASE("the nearest articles of a report are the others on its event, and nearly nothing else is listed",
          "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string database = folder.path("a.db");
  REQUIRE(run_index({"-q", "-d", database, kCorpus + "/pages"}).code == 0);
  std::map<std::string, std::string> ids;
  for (const Json& hit : hits(database, {"--limit", "0", "language:en"})) ids[file_of(hit)] = hit["id"];
  const auto events = pages_by_event();
  REQUIRE(events.size() == 6);
  std::size_t wanted = 0, found = 0, listed = 0, right = 0;
  for (const auto& [event, files] : events) {
    REQUIRE(files.size() >= 2);
    for (const std::string& file : files) {
      const std::string others = std::to_string(files.size() - 1);
      wanted += files.size() - 1;
      for (const Json& hit :
           hits(database, {"--similar", ids[file], "--min-share", "0", "--limit", others, "language:en"})) {
        if (files.contains(file_of(hit))) ++found;
      }
      for (const Json& hit : hits(database, {"--similar", ids[file], "--limit", "0", "language:en"})) {
        ++listed;
        if (files.contains(file_of(hit))) ++right;
      }
    }
  }
  INFO(found << " of " << wanted << " are the nearest; " << right << " of " << listed
             << " listed ones are right");
  CHECK(found * 10 >= wanted * 9);
  CHECK(right * 10 >= wanted * 8);
  CHECK(right * 10 >= listed * 9);
}

TEST_CASE("a person is found by every spelling that the outlets use", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string database = folder.path("a.db");
  REQUIRE(run_index({"-q", "-d", database, kCorpus + "/pages"}).code == 0);
  const Json first = answer(database, {"--limit", "0", "person:hryhorenko"});
  CHECK(first["total"] >= 4);
  for (const char* spelling :
       {"person:grigorenko", "person:\"Oleksandr Hryhorenko\"", "person:\"Olexander Grigorenko\""}) {
    INFO(spelling);
    CHECK(answer(database, {"--limit", "0", spelling})["total"] == first["total"]);
  }
}
