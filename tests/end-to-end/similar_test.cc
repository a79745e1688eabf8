// Articles like one that is given by its id, as a file, or on standard input.
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>

#include <nlohmann/json.hpp>

#include "tests/end-to-end/archive.h"
#include "tests/support/catch.h"

using namespace pressmark::test;
using Json = nlohmann::json;

namespace {

// The pages of corpus/ in a database, by their files.
class Pages {
 public:
  Pages() : database_(folder_.path("a.db")) {
    indexed({"-q", "-d", database_, PRESSMARK_CORPUS "/pages"});
    const Outcome all = ask({"-f", "jsonl", "--limit", "0", "words:>=0"});
    for (const std::string& line : lines_of(all.out)) {
      const Json hit = Json::parse(line);
      if (hit["type"] == "hit") ids_[hit["locator"]["source"]] = hit["id"];
    }
  }

  Outcome ask(std::vector<std::string> words, const std::string& input = "") const {
    words.insert(words.begin(), {"-d", database_});
    return run({PRESSMARK_QUERY, words, "", input, {}});
  }
  const std::map<std::string, std::string>& ids() const { return ids_; }

 private:
  TemporaryFolder folder_;
  std::string database_;
  std::map<std::string, std::string> ids_;
};

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("the same article by id, by file and on standard input gives the same list", "[end-to-end]") {
  const Pages pages;
  REQUIRE(pages.ids().size() > 50);
  constexpr int kEach = 6;
  int next = 0, with_hits = 0;
  for (const auto& [file, id] : pages.ids()) {
    if (next++ % kEach != 0) continue;
    const Outcome by_id = pages.ask({"--similar", id, "-f", "tsv"});
    const Outcome by_file = pages.ask({"--similar", file, "-f", "tsv"});
    const Outcome by_input = pages.ask({"--similar", "-", "-f", "tsv"}, bytes_of(file));
    INFO(file << shown(by_id) << shown(by_file) << shown(by_input));
    CHECK(by_id.code != 2);
    CHECK(by_id.out == by_file.out);
    CHECK(by_id.out == by_input.out);
    with_hits += by_id.code == 0 ? 1 : 0;
  }
  CHECK(with_hits > 5);
}

TEST_CASE("standard input without an article is an error that says why", "[end-to-end]") {
  const Pages pages;
  const Outcome nothing = pages.ask({"--similar", "-"});
  CHECK(nothing.code == 2);
  CHECK(says(nothing, "standard input: it is empty"));
  const Outcome missing = pages.ask({"--similar", "no/such/file.html"});
  CHECK(missing.code == 2);
  CHECK(says(missing, "no/such/file.html: no article has this id, and there is no file of this name"));
  CHECK(lines_of(missing.err).size() == 1);
}

TEST_CASE("an id of similar: that no article has is shown with its place", "[end-to-end]") {
  const Pages pages;
  const Outcome outcome = pages.ask({"ferry similar:nowhere"});
  INFO(shown(outcome));
  CHECK(outcome.code == 2);
  CHECK(says(outcome, "similar:nowhere: no article has this id"));
  CHECK(says(outcome, "^"));
}
