// pressmark-query as its users and their scripts see it.
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "tests/end-to-end/archive.h"
#include "tests/support/catch.h"

using namespace pressmark::test;
using Json = nlohmann::json;

namespace {

// One database for all cases of this file.
class Archive {
 public:
  Archive() : database_(folder_.path("a.db")) { run_index({"-q", "-d", database_, write_pages(folder_)}); }

  Outcome ask(std::vector<std::string> words) const {
    words.insert(words.begin(), {"-d", database_});
    return run_query(words);
  }
  const std::string& database() const { return database_; }

 private:
  TemporaryFolder folder_;
  std::string database_;
};

const Archive& archive() {
  static const Archive instance;
  return instance;
}

std::string first_id(const std::string& query) {
  const Outcome outcome = archive().ask({"-f", "ids", "-n", "1", query});
  return lines_of(outcome.out).empty() ? "" : lines_of(outcome.out)[0];
}

}  // namespace

TEST_CASE("a hit is exit 0, none is exit 1, an error is exit 2", "[end-to-end]") {
  CHECK(archive().ask({"dredger"}).code == 0);
  const Outcome none = archive().ask({"zeppelin"});
  CHECK(none.code == 1);
  CHECK(none.err.find("zeppelin") != std::string::npos);
  CHECK(archive().ask({"\"dredger"}).code == 2);
  CHECK(archive().ask({"--format", "cuneiform", "dredger"}).code == 2);
  CHECK(archive().ask({"--show", "nosuchid"}).code == 2);
}

TEST_CASE("text answers show title and snippet, and nothing for terminals where none is", "[end-to-end]") {
  const Outcome outcome = archive().ask({"dredger"});
  INFO(shown(outcome));
  CHECK(outcome.out.find("Harbour of Tarnwick reopens after the flood") != std::string::npos);
  CHECK(outcome.out.find("dredger") != std::string::npos);
  CHECK(outcome.out.find('\x1b') == std::string::npos);
}

TEST_CASE("a mistake in the query is shown with its place", "[end-to-end]") {
  const Outcome outcome = archive().ask({"harbour \"dredger"});
  INFO(shown(outcome));
  CHECK(outcome.code == 2);
  CHECK(outcome.out.empty());
  const auto lines = lines_of(outcome.err);
  REQUIRE(lines.size() == 3);
  CHECK(lines[1].find("harbour \"dredger") != std::string::npos);
  REQUIRE(lines[2].find('^') != std::string::npos);
  CHECK(lines[1][lines[2].find('^')] == '"');
}

TEST_CASE("words, phrases, fields and exclusions find what they should", "[end-to-end]") {
  const auto count = [](const std::string& query) { return count_of(archive().database(), query); };
  CHECK(count("harbour") == 3);
  CHECK(count("harbours") == 3);
  CHECK(count("\"market hall\"") == 1);
  CHECK(count("\"hall market\"") == 0);
  CHECK(count("harbour -ferry") == 1);
  CHECK(count("title:harbour") == 1);
  CHECK(count("person:dunnock") == 3);
  CHECK(count("person:\"ottoline marsh\"") == 3);
  CHECK(count("date:2024-09") == 6);
  CHECK(count("date:2023") == 0);
  CHECK(count("language:en") == 6);
  CHECK(count("chess OR ferry") >= 2);
  CHECK(count("dredg*") == 1);
}

TEST_CASE("a person is found by any spelling of the name", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::vector<std::string> spellings = {"Volodymyr Varkovskyy", "Volodymyr Varkovsky",
                                              "Volodymyr Varkovskiy"};
  for (const std::string& name : spellings) {
    folder.write(
        "pages/" + name.substr(name.size() - 3) + ".html",
        article_page(
            "A visitor in the town of " + name.substr(name.size() - 3),
            {"The composer " + name +
                 " came to the town on Tuesday with two trunks and a piano, which six "
                 "men carried up the stairs of the hotel.",
             name + " said that the air of the hills was good for the strings and better for the player, "
                    "and that the piano would stay."}));
  }
  const std::string database = folder.path("a.db");
  REQUIRE(run_index({"-q", "-d", database, folder.path("pages")}).code == 0);
  for (const char* query :
       {"person:varkovsky", "person:varkovskiy", "person:Varkovskyy", "person:\"volodymyr varkovskij\""}) {
    INFO(query);
    CHECK(count_of(database, query) == 3);
  }
  CHECK(count_of(database, "person:\"taras varkovsky\"") == 0);
}

TEST_CASE("the site's chrome is not found", "[end-to-end]") {
  for (const char* query : {"\"all rights reserved\"", "\"cakes for a rainy afternoon\"", "privacy"}) {
    INFO(query);
    CHECK(count_of(archive().database(), query) == 0);
  }
}

TEST_CASE("json is one object with the hits", "[end-to-end]") {
  const Outcome outcome = archive().ask({"-f", "json", "harbour"});
  INFO(shown(outcome));
  const Json answer = Json::parse(outcome.out);
  CHECK(answer.at("schema") == 1);
  CHECK(answer.at("total") == 3);
  REQUIRE(answer.at("hits").size() == 3);
  for (const Json& hit : answer.at("hits")) {
    for (const char* key : {"rank", "id", "score", "title", "url", "site", "published", "language", "words",
                            "snippet", "names", "locator"}) {
      INFO(key);
      CHECK(hit.contains(key));
    }
  }
  CHECK(answer.at("hits")[0].at("title") == "Harbour of Tarnwick reopens after the flood");
}

TEST_CASE("json of no hit is an object, too", "[end-to-end]") {
  const Outcome outcome = archive().ask({"-f", "json", "zeppelin"});
  CHECK(outcome.code == 1);
  const Json answer = Json::parse(outcome.out);
  CHECK(answer.at("total") == 0);
  CHECK(answer.at("hits").empty());
  CHECK_FALSE(answer.at("notes").empty());
}

TEST_CASE("json lines are a hit a line and a summary", "[end-to-end]") {
  const Outcome outcome = archive().ask({"-f", "jsonl", "harbour"});
  const auto lines = lines_of(outcome.out);
  REQUIRE(lines.size() == 4);
  for (const std::string& line : lines) CHECK(Json::accept(line));
  CHECK(Json::parse(lines.back()).at("type") == "summary");
  CHECK(Json::parse(lines.back()).at("total") == 3);
}

TEST_CASE("tsv has seven columns, ids one", "[end-to-end]") {
  const auto rows = lines_of(archive().ask({"-f", "tsv", "harbour"}).out);
  REQUIRE(rows.size() == 3);
  for (const std::string& row : rows) CHECK(std::count(row.begin(), row.end(), '\t') == 6);
  const auto ids = lines_of(archive().ask({"-f", "ids", "harbour"}).out);
  REQUIRE(ids.size() == 3);
  for (const std::string& id : ids) CHECK(id.size() == 12);
}

TEST_CASE("--limit and --offset page through the answer", "[end-to-end]") {
  const auto all = lines_of(archive().ask({"-f", "ids", "-n", "0", "harbour"}).out);
  std::vector<std::string> paged;
  for (const char* offset : {"0", "1", "2"}) {
    for (const auto& id :
         lines_of(archive().ask({"-f", "ids", "-n", "1", "--offset", offset, "harbour"}).out))
      paged.push_back(id);
  }
  CHECK(paged == all);
}

TEST_CASE("--show prints an article by its id or the beginning of it", "[end-to-end]") {
  const std::string id = first_id("dredger");
  REQUIRE(id.size() == 12);
  const Outcome text = archive().ask({"--show", id});
  CHECK(text.code == 0);
  CHECK(text.out.find("The fishermen will be able to use their old berths") != std::string::npos);
  const Outcome json = archive().ask({"--show", id.substr(0, 8), "-f", "json"});
  INFO(shown(json));
  CHECK(json.code == 0);
  CHECK(Json::parse(json.out).at("id") == id);
}

TEST_CASE("--similar finds the articles on the same town, not itself", "[end-to-end]") {
  const std::string id = first_id("dredger");
  const Outcome outcome = archive().ask({"--similar", id, "-f", "ids", "--min-share", "0"});
  INFO(shown(outcome));
  CHECK(outcome.code == 0);
  const auto ids = lines_of(outcome.out);
  REQUIRE_FALSE(ids.empty());
  CHECK(std::find(ids.begin(), ids.end(), id) == ids.end());
}

TEST_CASE("--names lists the people of the archive", "[end-to-end]") {
  const Outcome outcome = archive().ask({"--names", "dun", "-f", "tsv"});
  INFO(shown(outcome));
  CHECK(outcome.code == 0);
  CHECK(outcome.out.find("Casper Dunnock") != std::string::npos);
  CHECK(archive().ask({"--names", "zzz"}).code == 1);
}

TEST_CASE("--help and --version need no database", "[end-to-end]") {
  for (const char* option : {"--help", "--version"}) {
    const Outcome query = run_query({option}), index = run_index({option});
    CHECK(query.code == 0);
    CHECK(index.code == 0);
    CHECK(query.err.empty());
    CHECK(index.out.find("pressmark-index") != std::string::npos);
  }
}

TEST_CASE("hostile queries are answered or refused, never a crash", "[end-to-end]") {
  for (const std::string& query :
       {std::string(5000, '('), std::string(20000, 'a'), std::string("a b ") + std::string(3000, '-'),
        std::string("\xff\xfe\xfd"), std::string("*"), std::string("a* b* c*"), std::string("NOT NOT NOT"),
        std::string("OR"), std::string("\"\""), std::string("date:..")}) {
    const Outcome outcome = archive().ask({"--", query});
    INFO(query.substr(0, 40) << "\n" << shown(outcome));
    CHECK(outcome.signal == 0);
    CHECK((outcome.code >= 0 && outcome.code <= 2));
  }
}
