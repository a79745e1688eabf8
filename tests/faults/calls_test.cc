// One system call after the other fails: on the database while it is written or read, on the input.
#include <algorithm>
#include <vector>

#include "tests/faults/scene.h"
#include "tests/support/catch.h"

using namespace pressmark::test;

namespace {

constexpr int kRecords = 20;

// The numbers of the calls that fail: some, or all that there are.
#ifdef PRESSMARK_SANITIZED  // a process takes several times as long to start
constexpr int kSome[] = {1};
#else
constexpr int kSome[] = {1, 4};
#endif
constexpr int kMost = 5'000;

struct Case {
  Fault fault;
  const char* reason;  // that the message must give
};

const Case kWriting[] = {
    {{"write", 1, "EIO", false, "a.db"}, "Input/output error"},
    {{"write", 1, "ENOSPC", true, "a.db"}, "No space left on device"},
    {{"sync", 1, "EIO", false, "a.db"}, "Input/output error"},
    {{"sync", 1, "EIO", true, "a.db"}, "Input/output error"},
    {{"read", 1, "EIO", true, "a.db"}, "Input/output error"},
    {{"open", 1, "EMFILE", true, "a.db"}, "Too many open files"},
    {{"open", 1, "EACCES", false, "a.db"}, "Permission denied"},
    {{"rename", 1, "EIO", false, "a.db"}, "Input/output error"},
};

// Xapian keeps the reason to itself where it makes its first file and where it reads a stub, and writes one
// in its own letters.
bool gives(const std::string& messages, const std::string& reason) {
  return messages.find(reason.substr(1)) != std::string::npos ||
         messages.find("Failed to create iamglass file") != std::string::npos ||
         messages.find("its file XAPIANDB cannot be read") != std::string::npos;
}

bool is_one_line_with(const std::string& messages, const std::string& reason) {
  return std::count(messages.begin(), messages.end(), '\n') == 1 && gives(messages, reason);
}

// A run in which the fault comes fails with one line that says what and why, or it has done all its work.
void check_run(const Scene& scene, const Disturbed& run, const std::string& database, const char* reason) {
  INFO(shown(run.outcome));
  CHECK(run.outcome.signal == 0);
  if (run.outcome.code == 0) {
    CHECK(digest_of(database) == scene.whole());
    return;
  }
  CHECK(run.outcome.code == 2);
  CHECK(is_one_line_with(run.outcome.err, reason));
  CHECK(run.outcome.err.find("a.db") != std::string::npos);
}

// True if the fault came.
bool disturb(const Scene& scene, Fault fault, int number, const char* reason) {
  fault.number = number;
  const std::string database = scene.database();
  const Disturbed run = run_with(fault, PRESSMARK_INDEX, scene.words(database));
  INFO(fault.call << " " << number << " " << fault.what << (fault.always ? " always" : " once"));
  if (!run.came) return false;
  check_run(scene, run, database, reason);
  scene.check_recovers(database);
  return true;
}

void disturb_some(const Scene& scene, const Case& one) {
  for (const int number : kSome) {
    if (!disturb(scene, one.fault, number, one.reason)) break;
  }
}

void disturb_all(const Scene& scene, const Case& one) {
  int number = 1;
  while (number < kMost && disturb(scene, one.fault, number, one.reason)) ++number;
  WARN(one.fault.call << " " << one.fault.what << (one.fault.always ? " always" : " once") << ": "
                      << number - 1 << " calls failed one by one");
  CHECK(number > 1);
}

}  // namespace

TEST_CASE("a call that fails while the database grows ends the run, nothing is lost", "[faults]") {
  const Scene scene(Before::six_articles, records(kRecords, 1));
  for (const Case& one : kWriting) disturb_some(scene, one);
}

TEST_CASE("a call that fails while the database is made ends the run, the next one makes it", "[faults]") {
  const Scene scene(Before::nothing, records(kRecords, 2));
  for (const Case& one : kWriting) disturb_some(scene, one);
}

TEST_CASE("every call that fails while the database grows ends the run, nothing is lost", "[.long]") {
  const Scene scene(Before::six_articles, records(kRecords, 1));
  for (const Case& one : kWriting) disturb_all(scene, one);
}

TEST_CASE("every call that fails while the database is made ends the run, the next one makes it", "[.long]") {
  const Scene scene(Before::nothing, records(kRecords, 2));
  for (const Case& one : kWriting) disturb_all(scene, one);
}

TEST_CASE("a query whose reads fail says so", "[faults]") {
  const Scene scene(Before::six_articles, records(kRecords, 3));
  const std::string database = scene.database();
  REQUIRE(run_index(scene.words(database)).code == 0);
  for (const bool always : {false, true}) {
    for (int number = 1;; ++number) {
      const Disturbed query = run_with({"read", number, "EIO", always, "a.db"}, PRESSMARK_QUERY,
                                       {"-d", database, "--format", "ids", "tarnwick"});
      INFO("read " << number << "\n" << shown(query.outcome));
      if (!query.came) break;
      CHECK((query.outcome.code == 0 || query.outcome.code == 2));
      if (query.outcome.code == 2) CHECK(is_one_line_with(query.outcome.err, "Input/output error"));
    }
  }
}

TEST_CASE("input that fails while it is read is said and counted, what it gave before stays", "[faults]") {
  const Scene scene(Before::six_articles, records(400, 4));
  const std::string database = scene.database();
  for (int number = 1;; ++number) {
    const Disturbed run =
        run_with({"read", number, "EIO", true, "input.jsonl"}, PRESSMARK_INDEX, scene.words(database));
    INFO("read " << number << "\n" << shown(run.outcome));
    if (!run.came) break;
    CHECK(run.outcome.code == 1);
    CHECK(is_one_line_with(run.outcome.err, "Input/output error"));
    CHECK(run.outcome.err.find("input.jsonl") != std::string::npos);
    scene.check_recovers(database);
  }
}
