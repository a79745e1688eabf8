// The database as other tools, other versions and a killed run see it.
#include <filesystem>
#include <string>

#include <xapian.h>

#include "tests/end-to-end/archive.h"
#include "tests/support/catch.h"

using namespace pressmark::test;

namespace {

std::string indexed(const TemporaryFolder& folder) {
  const std::string database = folder.path("a.db");
  const Outcome outcome = run_index({"-d", database, write_pages(folder)});
  INFO(shown(outcome));
  REQUIRE(outcome.code == 0);
  return database;
}

}  // namespace

TEST_CASE("a database of a newer schema is refused by both programs", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string database = indexed(folder);
  {
    Xapian::WritableDatabase writable(generation_of(database), Xapian::DB_OPEN);
    writable.set_metadata("schema", "999");
    writable.commit();
  }
  for (const Outcome& outcome :
       {run_query({"-d", database, "tarnwick"}), run_index({"-d", database, folder.path("pages")})}) {
    INFO(shown(outcome));
    CHECK(outcome.code == 2);
    CHECK(outcome.out.empty());
    REQUIRE(lines_of(outcome.err).size() == 1);
    CHECK(outcome.err.find("newer") != std::string::npos);
  }
  CHECK(run_index({"-d", database, "--check"}).err.find("(update Pressmark)") != std::string::npos);
}

TEST_CASE("a database that is not there, or is none, is an error of one line", "[end-to-end]") {
  const TemporaryFolder folder;
  folder.write("text.txt", "no database");
  std::filesystem::create_directory(folder.path("empty"));
  for (const char* name : {"nowhere.db", "text.txt", "empty"}) {
    const Outcome outcome = run_query({"-d", folder.path(name), "tarnwick"});
    INFO(name << "\n" << shown(outcome));
    CHECK(outcome.code == 2);
    CHECK(outcome.out.empty());
    CHECK(lines_of(outcome.err).size() == 1);
  }
}

TEST_CASE("a Xapian database of somebody else is not touched", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string path = folder.path("other");
  Xapian::WritableDatabase(path, Xapian::DB_CREATE).commit();
  CHECK(run_query({"-d", path, "tarnwick"}).code == 2);
  const Outcome outcome = run_index({"-d", path, write_pages(folder)});
  INFO(shown(outcome));
  CHECK(outcome.code == 2);
}

TEST_CASE("quest finds the articles", "[end-to-end]") {
  if (!has_program("quest")) {
    WARN("quest is not installed: not tested");
    return;
  }
  const TemporaryFolder folder;
  const Outcome outcome = run({"quest", {"-d", indexed(folder), "-s", "en", "dredger"}, "", "", {}});
  INFO(shown(outcome));
  CHECK(outcome.code == 0);
  CHECK(outcome.out.find("Harbour of Tarnwick") != std::string::npos);
}

TEST_CASE("xapian-delve shows the terms of the fields", "[end-to-end]") {
  if (!has_program("xapian-delve")) {
    WARN("xapian-delve is not installed: not tested");
    return;
  }
  const TemporaryFolder folder;
  const std::string database = indexed(folder);
  const Outcome outcome = run({"xapian-delve", {"-a", "-1", database}, "", "", {}});
  INFO(shown(outcome));
  CHECK(outcome.code == 0);
  for (const char* term : {"harbour", "Zharbour", "Sharbour", "Len", "Y2024", "M202409", "D20240917",
                           "XPW:dunnock", "XKIND:article"}) {
    INFO(term);
    CHECK(outcome.out.find(std::string("\n") + term + "\n") != std::string::npos);
  }
}

TEST_CASE("xapian-check finds the database whole", "[end-to-end]") {
  if (!has_program("xapian-check")) {
    WARN("xapian-check is not installed: not tested");
    return;
  }
  const TemporaryFolder folder;
  const Outcome outcome = run({"xapian-check", {generation_of(indexed(folder))}, "", "", {}});
  INFO(shown(outcome));
  CHECK(outcome.code == 0);
}
