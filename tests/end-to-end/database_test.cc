// The database as other tools, other versions and a killed run see it.
#include <csignal>
#include <filesystem>
#include <string>
#include <thread>

#include <sys/wait.h>
#include <unistd.h>
#include <xapian.h>

#include "tests/end-to-end/archive.h"
#include "tests/support/catch.h"

using namespace pressmark::test;

namespace {

// The one folder of the database that holds a glass database.
std::string generation_of(const std::string& database) {
  for (const auto& entry : std::filesystem::directory_iterator(database)) {
    if (entry.is_directory()) return entry.path().string();
  }
  return {};
}

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

TEST_CASE("a killed run leaves a database that can be searched and run into again", "[end-to-end]") {
  const TemporaryFolder folder;
  write_pages(folder);
  for (int i = 0; i < 400; ++i) {
    auto story = harbour_story();
    story[0] += " Copy number " + std::to_string(i) + " of the story has this line.";
    folder.write("pages/many/" + std::to_string(i) + ".html",
                 article_page("Story number " + std::to_string(i), story));
  }
  const std::string database = folder.path("killed.db"), whole = folder.path("whole.db");
  for (const int milliseconds : {5, 30, 80, 150}) {
    const pid_t child = ::fork();
    if (child == 0) {
      std::freopen("/dev/null", "w", stderr);
      ::execl(PRESSMARK_INDEX, PRESSMARK_INDEX, "-q", "-d", database.c_str(), folder.path("pages").c_str(),
              nullptr);
      ::_exit(127);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    const Outcome answer = run_query({"-d", database, "--count", "harbour"});
    INFO(milliseconds << " ms\n" << shown(answer));
    // Either there is none yet, or it answers.
    CHECK((answer.code == 0 || answer.code == 1 || answer.err.find("no such database") != std::string::npos ||
           !std::filesystem::exists(database + "/XAPIANDB")));
  }
  REQUIRE(run_index({"-q", "-d", database, folder.path("pages")}).code == 0);
  REQUIRE(run_index({"-q", "-d", whole, folder.path("pages")}).code == 0);
  CHECK(digest_of(database) == digest_of(whole));
}
