// Names across documents: the names file.
#include <xapian.h>

#include "tests/end-to-end/archive.h"
#include "tests/support/catch.h"

using namespace pressmark::test;

namespace {

const std::string kRules = "# a nickname of the desk\nmerge person: Petro Tarrow = Oleksandr Hryhorenko\n";

std::string names_of(const std::string& database, const std::string& prefix) {
  const Outcome outcome = run_query({"-d", database, "--format", "ids", "--names", prefix});
  INFO(shown(outcome));
  CHECK(outcome.signal == 0);
  return outcome.out;
}

}  // namespace

TEST_CASE("a names file merges and parts names, and stays through every kind of run", "[end-to-end][names]") {
  const TemporaryFolder folder;
  const std::string database = folder.path("a.db"), pages = std::string(PRESSMARK_CORPUS) + "/pages";
  REQUIRE(run_index({"-q", "-d", database, pages}).code == 0);
  REQUIRE(names_of(database, "hryh") == "Oleksandr Hryhorenko\n");
  const int articles = count_of(database, "person:hryhorenko");
  REQUIRE(articles > 3);
  CHECK(count_of(database, "person:tarrow") == 0);

  const std::string rules = folder.write("names.txt", kRules);
  const Outcome kept = run_index({"-d", database, "--names-file", rules});
  INFO(shown(kept));
  REQUIRE(kept.code == 0);
  const auto check_merged = [&] {
    CHECK(names_of(database, "hryh") == "Petro Tarrow\n");
    CHECK(names_of(database, "tarrow") == "Petro Tarrow\n");
    CHECK(count_of(database, "person:tarrow") == articles);
    CHECK(count_of(database, "person:\"petro tarrow\"") == articles);
    CHECK(count_of(database, "person:hryhorenko") == articles);
  };
  check_merged();
  REQUIRE(run_index({"-q", "-d", database, pages}).code == 0);
  check_merged();
  REQUIRE(run_index({"-q", "-d", database, "--compact"}).code == 0);
  check_merged();
  REQUIRE(run_index({"-q", "-d", database, "--rebuild"}).code == 0);
  check_merged();

  folder.write("names.txt", "part person: Oleksandr Hryhorenko | Olexandr Hryhorenko\n");
  REQUIRE(run_index({"-q", "-d", database, "--names-file", rules, pages}).code == 0);
  const std::string parted = names_of(database, "hryh");
  CHECK(parted.find("Oleksandr Hryhorenko\n") != std::string::npos);
  CHECK(parted.find("Olexandr Hryhorenko\n") != std::string::npos);

  folder.write("names.txt", "");
  REQUIRE(run_index({"-q", "-d", database, "--names-file", rules}).code == 0);
  CHECK(names_of(database, "hryh") == "Oleksandr Hryhorenko\n");
}

TEST_CASE("a names file gives its name in hits, --show and --export", "[end-to-end][names]") {
  const TemporaryFolder folder;
  const std::string database = folder.path("a.db"), pages = std::string(PRESSMARK_CORPUS) + "/pages";
  REQUIRE(run_index({"-q", "-d", database, "--names-file", folder.write("names.txt", kRules), pages}).code ==
          0);
  const std::string canonical = "\"canonical\":\"Petro Tarrow\"";
  CHECK(run_index({"-d", database, "--export"}).out.find(canonical) != std::string::npos);
  const Outcome hits = run_query({"-d", database, "--format", "json", "--limit", "1", "person:tarrow"});
  CHECK(hits.out.find("Petro Tarrow") != std::string::npos);
}

TEST_CASE("--names takes the beginning of several words", "[end-to-end][names]") {
  const TemporaryFolder folder;
  const std::string database = folder.path("a.db"), pages = std::string(PRESSMARK_CORPUS) + "/pages";
  indexed({"-q", "-d", database, pages});
  CHECK(names_of(database, "Black Sea pa") == "Black Sea Passage Authority\n");
  CHECK(names_of(database, "sea passage") == "Black Sea Passage Authority\n");
  CHECK(names_of(database, "black  sea p ") == "Black Sea Passage Authority\n");
  CHECK(names_of(database, "black sea p") == "Black Sea Passage Authority\n");
  CHECK(names_of(database, "sea black").empty());
  const std::string people = names_of(database, "Ignacio Barrundia-Paz");
  CHECK(people == "Ignacio Barrundia-Paz\n");
  CHECK(names_of(database, "ignacio b") == people);
}

TEST_CASE("a parted name is not called another name either", "[end-to-end][names]") {
  const TemporaryFolder folder;
  const std::string database = folder.path("a.db"), pages = std::string(PRESSMARK_CORPUS) + "/pages";
  indexed({"-q", "-d", database, pages});
  const auto named = [&] { return run_query({"-d", database, "--names", "black sea passage"}).out; };
  CHECK(named().find("BSPA") != std::string::npos);
  const std::string rules = folder.write("names.txt", "part org: Black Sea Passage Authority | BSPA\n");
  indexed({"-q", "-d", database, "--names-file", rules});
  CHECK(named().find("BSPA") == std::string::npos);
}

TEST_CASE("names of a names file that no article has are told", "[end-to-end][names]") {
  const TemporaryFolder folder;
  const std::string database = folder.path("a.db"), pages = std::string(PRESSMARK_CORPUS) + "/pages";
  const std::string rules =
      folder.write("names.txt",
                   "merge person: oleksandr HRYHORENKO = Petro Tarrow\npart org: BSPA | Black Sea Pasage\n"
                   "part person: Petro Tarrow | Olexandr Hryhorenko\n");
  const std::string told =
      "2 names of the names file are in no article: 'Petro Tarrow' (person), 'Black Sea Pasage' (org)\n";
  CHECK(says(indexed({"-d", database, "--names-file", rules, pages}), told));
  CHECK(says(indexed({"-d", database, "--names-file", rules}), told));
  CHECK(says(indexed({"-d", database, "--dry-run", "--names-file", rules}), told));
  CHECK(says(indexed({"-d", database, "--rebuild", "--names-file", rules}), told));
  CHECK_FALSE(says(indexed({"-d", database, pages}), "of the names file"));
}

TEST_CASE("a dry run says what the names file would be and changes nothing", "[end-to-end][names]") {
  const TemporaryFolder folder;
  const std::string database = folder.path("a.db");
  indexed({"-q", "-d", database, write_pages(folder)});
  const auto digest = digest_of(database);
  const Outcome outcome =
      indexed({"-d", database, "--dry-run", "--names-file", folder.write("names.txt", kRules)});
  CHECK(outcome.err.find("dry run, nothing is written") != std::string::npos);
  CHECK(outcome.err.find("is now") == std::string::npos);
  CHECK(digest_of(database) == digest);
  CHECK(Xapian::Database(database).get_metadata("names-file").empty());
}

TEST_CASE("a wrong names file changes nothing and is told by its line", "[end-to-end][names]") {
  const TemporaryFolder folder;
  const std::string database = folder.path("a.db"), pages = write_pages(folder);
  const std::string rules = folder.write("names.txt", "merge person: A B = C D\n\nmerge person: Ada\n");
  const Outcome outcome = run_index({"-d", database, "--names-file", rules, pages});
  CHECK(outcome.code == 2);
  CHECK(outcome.err ==
        "pressmark-index: " + rules + ": line 3: one name alone (write = and the next name behind it)\n");
  const Outcome none = run_index({"-d", database, "--names-file", folder.path("none.txt"), pages});
  CHECK(none.code == 2);
  CHECK(none.err.find("none.txt: cannot be opened") != std::string::npos);
  CHECK(run_query({"-d", database, "harbour"}).code == 2);

  const Outcome nowhere = run_index({"-d", database, "--names-file", folder.write("good.txt", kRules)});
  INFO(shown(nowhere));
  CHECK(nowhere.code == 2);
  CHECK(nowhere.err.find("there is no such database") != std::string::npos);
}
