// Few file descriptors, small files, full and closed outputs, folders that may not be written.
#include <string>

#include <sys/stat.h>
#include <unistd.h>

#include "tests/end-to-end/archive.h"
#include "tests/support/catch.h"

using namespace pressmark::test;

namespace {

// The program, started by a shell that first does something.
Outcome run_after(const std::string& shell, const std::vector<std::string>& words,
                  const std::string& behind = "") {
  std::string line = shell + "exec '" + PRESSMARK_INDEX + "'";
  for (const std::string& word : words) line += " '" + word + "'";
  return run({"sh", {"-c", line + behind}, "", "", {}});
}

void write_many(const TemporaryFolder& folder, int count) {
  for (int i = 0; i < count; ++i) {
    auto story = harbour_story();
    story[0] += " This is number " + std::to_string(i) + ".";
    folder.write("many/" + std::to_string(i) + ".html", article_page("Story " + std::to_string(i), story));
  }
}

}  // namespace

#ifndef PRESSMARK_SANITIZED  // the sanitizers open files for their checks
TEST_CASE("many more inputs than file descriptors are read", "[end-to-end]") {
  const TemporaryFolder folder;
  write_many(folder, 60);
  for (const char* limit : {"16", "32"}) {
    const std::string database = folder.path(std::string(limit) + ".db");
    const Outcome outcome =
        run_after(std::string("ulimit -n ") + limit + "; ", {"-d", database, folder.path("many")});
    INFO(limit << "\n" << shown(outcome));
    CHECK(outcome.code == 0);
    CHECK(count_of(database, "harbour") == 60);
  }
}
#endif

TEST_CASE("a limit on the size of files is an error, not the end by a signal", "[end-to-end]") {
  const TemporaryFolder folder;
  write_many(folder, 100);
  const std::string database = folder.path("a.db");
  const Outcome outcome = run_after("ulimit -f 200; ", {"-d", database, folder.path("many")});
  INFO(shown(outcome));
  CHECK(outcome.signal == 0);
  CHECK(outcome.code == 2);
  REQUIRE(run_index({"-q", "-d", database, folder.path("many")}).code == 0);
  CHECK(count_of(database, "harbour") == 100);
}

TEST_CASE("a full disk behind standard output is an error, a reader that went away is none", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string pages = write_pages(folder);
  const Outcome full = run_after("", {"--extract", pages}, " > /dev/full");
  INFO(shown(full));
  CHECK(full.code == 2);
  REQUIRE(lines_of(full.err).size() == 1);
  CHECK(says(full, "standard output: No space left on device"));

  const std::string command =
      std::string("('") + PRESSMARK_INDEX + "' --extract '" + pages + "'; echo $? > code) | true; cat code";
  const Outcome closed = run({"sh", {"-c", command}, folder.path(), "", {}});
  INFO(shown(closed));
  CHECK(closed.err.empty());
  CHECK(closed.out == "0\n");
}

TEST_CASE("a database folder that may not be written is an error of one line", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string pages = write_pages(folder), database = folder.path("a.db");
  REQUIRE(run_index({"-d", database, pages}).code == 0);
  const std::vector<std::string> words = {PRESSMARK_INDEX, "-d", database, pages};
  Command command{PRESSMARK_INDEX, {"-d", database, pages}, "", "", {}};
  if (::geteuid() == 0) {
    if (!has_program("setpriv") || ::access(PRESSMARK_INDEX, X_OK) != 0) {
      WARN("not tested: root may write everything");
      return;
    }
    command.program = "setpriv";
    command.words = {"--reuid=65534", "--clear-groups"};
    command.words.insert(command.words.end(), words.begin(), words.end());
    ::chmod(folder.path().c_str(), 0755);
  } else {
    ::chmod(database.c_str(), 0500);
    ::chmod((database + "/lock").c_str(), 0400);
  }
  const Outcome outcome = run(command);
  ::chmod(database.c_str(), 0700);
  INFO(shown(outcome));
  if (outcome.code == 127 || outcome.code == 126) {
    WARN("not tested: another user cannot start the program");
    return;
  }
  CHECK(outcome.code == 2);
  CHECK(lines_of(outcome.err).size() == 1);
  CHECK(says(outcome, "Permission denied"));
  CHECK(count_of(database, "tarnwick") == 3);
}
