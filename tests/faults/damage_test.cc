// A database whose files are damaged, missing or not ours: a message, no crash, no endless retry. Bits that
// flip inside a block are not among it: Xapian has no checksums, and may crash itself when it writes to such
// a table.
#include <filesystem>
#include <fstream>

#include <xapian.h>

#include "tests/faults/scene.h"
#include "tests/support/catch.h"

using namespace pressmark::test;

namespace {

namespace fs = std::filesystem;

constexpr const char* kTables[] = {"docdata.glass", "iamglass", "position.glass", "postlist.glass",
                                   "termlist.glass"};

const std::vector<std::string> kUpkeep[] = {
    {"--stats"}, {"--export"}, {"--compact"}, {"--rebuild"}, {"--delete", "--yes", "abcd"}};

// Both programs on a damaged database: an answer, or one line and exit code 2; never a signal.
void check_said(const Scene& scene, const std::string& database) {
  const std::vector<std::vector<std::string>> queries = {{"-d", database, "tarnwick"},
                                                         {"-d", database, "--names", "marsh"},
                                                         {"-d", database, "\"the harbour\" person:dunnock"},
                                                         {"-d", database, "--limit", "0", "words:>=0"}};
  for (const auto& words : queries) {
    const Outcome query = run_query(words);
    INFO(words.back() << "\n" << shown(query));
    CHECK(query.signal == 0);
    CHECK((query.code == 0 || query.code == 1 || query.code == 2));
    if (query.code == 2) CHECK(lines_of(query.err).size() >= 1);
  }
  const Outcome index = run_index(scene.words(database));
  INFO(shown(index));
  CHECK(index.signal == 0);
  CHECK((index.code == 0 || index.code == 2));
  CHECK((index.code == 0) == index.err.empty());
}

void check_refused(const std::string& database) {
  const Outcome query = run_query({"-d", database, "tarnwick"});
  INFO(shown(query));
  CHECK(query.code == 2);
  CHECK(query.out.empty());
  REQUIRE(lines_of(query.err).size() == 1);
  CHECK(query.err.find("a.db") != std::string::npos);
  for (std::vector<std::string> words : kUpkeep) {
    words.insert(words.end(), {"-d", database});
    const Outcome upkeep = run_index(words);
    INFO(words.front() << "\n" << shown(upkeep));
    CHECK(upkeep.code != 0);
    CHECK(lines_of(upkeep.err).size() == 1);
    CHECK(upkeep.err.find("a.db") != std::string::npos);
  }
  const Outcome check = run_index({"--check", "-d", database});
  INFO(shown(check));
  CHECK((check.code == 1 || check.code == 2));
  CHECK(check.err.find("/a.db: ") != std::string::npos);
}

void zero(const std::string& file, std::uintmax_t from, std::size_t size) {
  std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
  stream.seekp(static_cast<std::streamoff>(from));
  stream << std::string(size, '\0');
}

}  // namespace

TEST_CASE("a table with zeros in it is an error or does no harm", "[damage]") {
  const Scene scene(Before::six_articles, records(20, 15));
  for (const char* table : kTables) {
    for (const unsigned tenth : {0U, 6U}) {
      const std::string database = scene.database(), file = generation_of(database) + "/" + table;
      INFO(table << " from " << tenth << " tenths on");
      zero(file, fs::file_size(file) * tenth / 10, 512);
      check_said(scene, database);
    }
  }
}

TEST_CASE("a table that is cut is an error or does no harm", "[damage]") {
  const Scene scene(Before::six_articles, records(20, 16));
  for (const char* table : kTables) {
    for (const unsigned tenth : {0U, 5U}) {
      const std::string database = scene.database(), file = generation_of(database) + "/" + table;
      INFO(table << " cut to " << tenth << " tenths");
      fs::resize_file(file, fs::file_size(file) * tenth / 10);
      check_said(scene, database);
    }
  }
}

TEST_CASE("a database without one of its tables is refused in one line", "[damage]") {
  const Scene scene(Before::six_articles, records(1, 19));
  for (const char* table : {"iamglass", "postlist.glass"}) {
    const std::string database = scene.database();
    INFO(table);
    fs::remove(generation_of(database) + "/" + table);
    check_refused(database);
    check_said(scene, database);
  }
}

TEST_CASE("a database without its generation, or with a stub that is none, is refused in one line",
          "[damage]") {
  const Scene scene(Before::six_articles, records(1, 20));
  fs::remove_all(generation_of(scene.database()));
  check_refused(scene.path("a.db"));
  for (const char* stub :
       {"", "auto", "auto generation-000009\n", "auto ../../etc\n", "remote :1\n", "\xff\xfe"}) {
    std::ofstream(scene.database() + "/XAPIANDB", std::ios::binary) << stub;
    INFO("the stub: " << stub);
    check_refused(scene.path("a.db"));
    check_said(scene, scene.path("a.db"));
  }
}

TEST_CASE("a database of an older schema, or of none, is refused or read", "[damage]") {
  const Scene scene(Before::six_articles, records(1, 21));
  for (const char* schema : {"0", "-1", "one", "", "99999999999999999999"}) {
    const std::string database = scene.database();
    Xapian::WritableDatabase writable(generation_of(database), Xapian::DB_OPEN);
    writable.set_metadata("schema", schema);
    writable.commit();
    writable.close();
    INFO("schema " << schema);
    check_refused(database);
  }
}
