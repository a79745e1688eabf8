// What a run says of its input: on standard error, with -v, in the file of --errors.
#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "tests/end-to-end/archive.h"
#include "tests/support/catch.h"

using namespace pressmark::test;
using Json = nlohmann::json;

namespace {

const char* kNotFound =
    "<!DOCTYPE html><html><head><title>Page not found</title></head><body><h1>Page not found</h1>"
    "<p>The page you are looking for does not exist.</p></body></html>";

std::string content_of(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

// A folder with a page of every sort that is left out, and one record that cannot be read.
std::string write_odd_pages(const TemporaryFolder& folder) {
  write_pages(folder);
  folder.write("pages/gone.html", kNotFound);
  folder.write("pages/note.txt", "Harbour closed.\n");
  folder.write("pages/empty.html", "");
  folder.write("pages/picture.png", "x");
  folder.write("pages/drafts/x.html", "x");
  folder.write("pages/bad.jsonl", "{\"id\": 1}\n{\"id\": 2\n");
  return folder.path("pages");
}

}  // namespace

TEST_CASE("--errors has an object for each problem and for each page and file left out", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string pages = write_odd_pages(folder), file = folder.path("errors.jsonl");
  const Outcome outcome =
      run_index({"-d", folder.path("a.db"), "--exclude", "drafts", "--errors", file, pages});
  INFO(shown(outcome) << content_of(file));
  CHECK(outcome.code == 1);
  std::vector<std::string> kinds;
  for (const std::string& line : lines_of(content_of(file))) {
    const Json entry = Json::parse(line);
    CHECK(entry.size() == 5);
    CHECK_FALSE(entry.at("why").get<std::string>().empty());
    kinds.push_back(entry.at("kind"));
    if (kinds.back() == "damaged") {
      const std::string what = entry.at("what");
      CHECK(entry.at("offset") == (what.ends_with("bad.jsonl:1") ? 0 : 10));
    }
  }
  std::sort(kinds.begin(), kinds.end());
  CHECK(kinds == std::vector<std::string>{"damaged", "damaged", "empty", "error-page", "excluded", "list",
                                          "other-kind"});
}

TEST_CASE("--errors adds to what is there", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string file = folder.write("errors.jsonl", "{\"kind\": \"of an earlier run\"}\n");
  const std::string page = folder.write("gone.html", kNotFound);
  REQUIRE(run_index({"--extract", "--errors", file, page}).code == 0);
  CHECK(lines_of(content_of(file)).size() == 2);
}

TEST_CASE("where --errors cannot be written the run ends with an error", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string page = folder.write("gone.html", kNotFound);
  for (const std::string& file : {folder.path("no/such/folder"), std::string("/dev/full")}) {
    const Outcome outcome = run_index({"-d", folder.path("a.db"), "--errors", file, page});
    INFO(shown(outcome));
    CHECK(outcome.code == 2);
    CHECK(lines_of(outcome.err).size() == 1);
    CHECK(says(outcome, file + ": cannot be"));
  }
}

TEST_CASE("-v names each page and file that is left out and the rule that did it", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string pages = write_odd_pages(folder);
  const Outcome outcome = run_index({"-v", "-d", folder.path("a.db"), "--exclude", "drafts", pages});
  INFO(shown(outcome));
  for (const char* line :
       {"/gone.html: error-page: ", "/note.txt: list: a list or a short note, ", "/empty.html: empty",
        "/picture.png: other-kind: ", "/drafts: excluded: --exclude drafts"})
    CHECK(says(outcome, line));
  const Outcome quiet = run_index({"-d", folder.path("b.db"), pages});
  INFO(shown(quiet));
  CHECK_FALSE(says(quiet, "/gone.html"));
  CHECK(says(quiet, "(-v names them, --keep-all keeps pages)"));
}

TEST_CASE("a date or a language that cannot be understood is counted, the article is indexed",
          "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string text = harbour_story()[0] + " " + harbour_story()[1];
  const std::string file = folder.write(
      "a.jsonl", "{\"text\": \"" + text + "\", \"date\": \"some day\", \"language\": \"klingon\"}\n" +
                     "{\"text\": \"" + text + " More.\", \"date\": \"2024-09-17\", \"language\": \"en\"}\n");
  const Outcome outcome = run_index({"-v", "-d", folder.path("a.db"), file});
  INFO(shown(outcome));
  CHECK(outcome.code == 0);
  CHECK(says(outcome, "2 articles (2 added)"));
  CHECK(says(outcome, "a.jsonl at byte 0: not-understood: the given date is not understood: \"some day\""));
  CHECK(says(outcome, "the given language is not understood: \"klingon\""));
  CHECK(says(outcome, "not understood: 2 values given with pages, like dates or addresses\n"));
}

TEST_CASE("a given value that is an object or a list is said, not dropped", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string text = harbour_story()[0] + " " + harbour_story()[1];
  const std::string file = folder.write(
      "a.jsonl", "{\"text\": \"" + text + "\", \"date\": {\"day\": \"2024-09-17\"}, \"url\": []}\n");
  const Outcome outcome = run_index({"-v", "-d", folder.path("a.db"), file});
  INFO(shown(outcome));
  CHECK(outcome.code == 0);
  CHECK(says(outcome, "the given date is not understood: \"{...}\""));
  CHECK(says(outcome, "the given address is not understood: \"[...]\""));
  CHECK(says(outcome, "not understood: 2 values given with pages"));
}

TEST_CASE("a title, site, id or text that is no text is said, not dropped", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string text = harbour_story()[0] + " " + harbour_story()[1];
  const std::string file =
      folder.write("a.jsonl", "{\"id\": {}, \"title\": {\"en\": \"x\"}, \"site\": [1], \"text\": \"" + text +
                                  "\"}\n{\"title\": \"A number\", \"text\": 12}\n{\"id\": 7, \"text\": \"" +
                                  text + " More.\"}\n");
  const Outcome outcome = run_index({"-v", "-d", folder.path("a.db"), file});
  INFO(shown(outcome));
  CHECK(outcome.code == 1);
  for (const char* field : {"id", "title", "site"})
    CHECK(says(outcome, std::string("the given ") + field + " is no text"));
  CHECK(says(outcome, "a.jsonl:2: the \"text\" of the object is no string"));
  CHECK(says(outcome, "2 articles (2 added)"));
}

TEST_CASE("what was named is no reason to say how to have it named", "[end-to-end]") {
  const TemporaryFolder folder;
  const Outcome outcome = run_index({"-v", "-d", folder.path("a.db"), write_odd_pages(folder)});
  INFO(shown(outcome));
  CHECK(says(outcome, "(--keep-all keeps pages)"));
  CHECK_FALSE(says(outcome, "-v names"));
}

TEST_CASE("a line end in the name of a file breaks no message", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string file = folder.write("a\nb.txt", "A short note.\n");
  const Outcome outcome = run_index({"-v", "-d", folder.path("a.db"), file});
  INFO(shown(outcome));
  CHECK(says(outcome, "/a b.txt: list: a list or a short note, no text beside its title"));
}

TEST_CASE("off a terminal nothing is written over and -q says nothing", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string pages = write_pages(folder);
  const Outcome outcome = run_index({"-d", folder.path("a.db"), pages});
  CHECK(outcome.err.find_first_of("\r\x1b") == std::string::npos);
  CHECK(run_index({"-q", "-d", folder.path("a.db"), pages}).err.empty());
}
