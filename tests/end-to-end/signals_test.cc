// Ctrl-C, and what ends a run from outside: what was read is safe, and the user is told so.
#include <chrono>
#include <csignal>
#include <string>
#include <thread>

#include "tests/end-to-end/archive.h"
#include "tests/support/catch.h"
#include "tests/support/running.h"

using namespace pressmark::test;

namespace {

std::string records(int first, int count) {
  std::string lines;
  for (int i = first; i < first + count; ++i) {
    const std::string number = std::to_string(i);
    lines +=
        "{\"id\": \"r" + number + "\", \"title\": \"Ferry " + number +
        " leaves the harbour\", \"text\": \"The ferry " + number +
        " left the harbour of Tarnwick on Monday morning with forty people on board, and it was not seen "
        "again before the evening, when the wind had gone down.\"}\n";
  }
  return lines;
}

// Gives whole records and the beginning of one. When that is taken, all others are in hand.
void give_records(Running& running, int count) {
  running.give(records(0, count));
  running.give("{\"id\": \"half\", \"text\": \"The fer");
}

}  // namespace

TEST_CASE("a first signal commits what was read, says so in one line and exits with 130", "[end-to-end]") {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    const TemporaryFolder folder;
    const std::string database = folder.path("a.db");
    Running running({PRESSMARK_INDEX, {"-d", database, "-"}, "", "", {}});
    give_records(running, 60);
    running.signal(signal);
    const Outcome outcome = running.finish();
    INFO(shown(outcome));
    CHECK(outcome.code == 130);
    CHECK(lines_of(outcome.err).size() == 1);
    CHECK(says(outcome, "interrupted: 60 articles of this run are safe in " + database));
    CHECK(says(outcome, "the same command goes on from there"));
    CHECK(count_of(database, "ferry") == 60);
  }
}

TEST_CASE("the command that was interrupted, run again, comes to the same end", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string pages = write_pages(folder), database = folder.path("a.db"), whole = folder.path("b.db");
  Running running({PRESSMARK_INDEX, {"-q", "-d", database, pages, "-"}, "", "", {}});
  give_records(running, 60);
  running.signal(SIGINT);
  REQUIRE(running.finish().code == 130);
  REQUIRE(run_index({"-q", "-d", database, pages, "-"}, "", records(0, 80)).code == 0);
  REQUIRE(run_index({"-q", "-d", whole, pages, "-"}, "", records(0, 80)).code == 0);
  CHECK(digest_of(database) == digest_of(whole));
}

TEST_CASE("one request that arrives twice at once is one request", "[end-to-end]") {
  const TemporaryFolder folder;
  Running running({PRESSMARK_INDEX, {"-d", folder.path("a.db"), "-"}, "", "", {}});
  give_records(running, 60);
  running.signal(SIGTERM);  // as timeout(1) does it: to the program and to its group
  running.signal(SIGTERM);
  const Outcome outcome = running.finish();
  INFO(shown(outcome));
  CHECK(outcome.code == 130);
  CHECK(count_of(folder.path("a.db"), "ferry") == 60);
}

TEST_CASE("a second signal ends the program at once", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string file = folder.write("many.jsonl", records(0, 1000));
  Running running({PRESSMARK_INDEX, {"--extract", file}, "", "", {}});
  running.wait_until_full();  // nobody reads: it can never end by itself
  running.signal(SIGINT);
  std::this_thread::sleep_for(std::chrono::milliseconds(600));  // or it would count as the same
  REQUIRE(running.runs());
  running.signal(SIGINT);
  const Outcome outcome = running.finish_unread();
  CHECK(outcome.code == 130);
  CHECK(outcome.signal == 0);
}

TEST_CASE("an interrupted --extract ends with a whole line", "[end-to-end]") {
  Running running({PRESSMARK_INDEX, {"--extract", "-"}, "", "", {}});
  give_records(running, 60);
  running.signal(SIGINT);
  const Outcome outcome = running.finish();
  INFO(shown(outcome));
  CHECK(outcome.code == 130);
  CHECK(lines_of(outcome.out).size() == 60);
  CHECK(outcome.out.ends_with("}\n"));
  CHECK(says(outcome, "interrupted: the lines that were printed are whole, but pages are missing"));
}

TEST_CASE("an interrupted --export ends with a whole line", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string database = folder.path("a.db");
  REQUIRE(run_index({"-q", "-d", database, "-"}, "", records(0, 400)).code == 0);
  Running running({PRESSMARK_INDEX, {"-d", database, "--export"}, "", "", {}});
  running.wait_until_full();
  running.signal(SIGINT);
  const Outcome outcome = running.finish();
  INFO(outcome.err);
  CHECK(outcome.code == 130);
  CHECK(outcome.out.ends_with("}\n"));
  CHECK(lines_of(outcome.out).size() < 400);
  CHECK(says(outcome, "articles are missing"));
}

TEST_CASE("a signal that was ignored before stays ignored, as nohup wants it", "[end-to-end]") {
  const TemporaryFolder folder;
  std::signal(SIGHUP, SIG_IGN);
  Running running({PRESSMARK_INDEX, {"-d", folder.path("a.db"), "-"}, "", "", {}});
  std::signal(SIGHUP, SIG_DFL);
  running.give(records(0, 5));
  running.signal(SIGHUP);
  running.give(records(5, 5));
  running.close_input();
  const Outcome outcome = running.finish();
  INFO(shown(outcome));
  CHECK(outcome.code == 0);
  CHECK(count_of(folder.path("a.db"), "ferry") == 10);
}
