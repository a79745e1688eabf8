// kill -9: the database is whole afterwards, and the next run ends where an undisturbed one does.
#include <chrono>
#include <csignal>
#include <filesystem>
#include <random>

#include "tests/faults/scene.h"
#include "tests/support/catch.h"

using namespace pressmark::test;

namespace {

// Enough for several segments, and for many.
constexpr int kSomeRecords = 800, kManyRecords = 3'000;
// The sanitizers take several times as long.
#ifdef PRESSMARK_SANITIZED
constexpr int kKills = 3;
#else
constexpr int kKills = 6;
#endif

int milliseconds_of(const Scene& scene) {
  const std::string database = scene.database();
  const auto start = std::chrono::steady_clock::now();
  REQUIRE(run_index(scene.words(database)).code == 0);
  const auto took = std::chrono::steady_clock::now() - start;
  return static_cast<int>(std::chrono::duration_cast<std::chrono::milliseconds>(took).count());
}

// Kills a run at a random moment of the time that it takes. True if it was still there to be killed.
bool kill_somewhere(const Scene& scene, std::mt19937& random, int milliseconds) {
  const std::string database = scene.database();
  const int moment = 1 + static_cast<int>(random() % static_cast<unsigned>(milliseconds));
  const Outcome killed = run({PRESSMARK_INDEX, scene.words(database), "", "", {}, moment});
  const int left = is_whole(database) ? articles_of(database) : -1;
  INFO("killed after " << moment << " of " << milliseconds << " ms, articles left: " << left << "\n"
                       << shown(killed));
  CHECK(left >= 0);
  scene.check_recovers(database);
  return killed.signal == SIGKILL;
}

}  // namespace

TEST_CASE("a run that is killed while it writes leaves a whole database that the next run completes",
          "[kill]") {
  std::mt19937 random(20240917);
  int killed = 0;
  for (const Before before : {Before::six_articles, Before::nothing}) {
    const Scene scene(before, records(100, 5));
    for (int i = 0; i < 5; ++i) {
      const int number = 1 + static_cast<int>(random() % 40);
      const std::string database = scene.database();
      const Disturbed run =
          run_with({"write", number, "KILL", false, "a.db"}, PRESSMARK_INDEX, scene.words(database));
      INFO("killed at write " << number << "\n" << shown(run.outcome));
      CHECK(run.outcome.signal == (run.came ? SIGKILL : 0));
      killed += run.came ? 1 : 0;
      scene.check_recovers(database);
    }
  }
  CHECK(killed >= 5);
}

TEST_CASE("a run of several segments that is killed at any moment is completed by the next one", "[kill]") {
  const Scene scene(Before::six_articles, records(kSomeRecords, 7));
  const int milliseconds = milliseconds_of(scene);
  std::mt19937 random(8);
  int killed = 0;
  for (int i = 0; i < kKills; ++i) killed += kill_somewhere(scene, random, milliseconds) ? 1 : 0;
  CHECK(killed > 0);
}

TEST_CASE("nothing of a killed rebuild comes into the next one", "[kill]") {
  const TemporaryFolder folder;
  const std::string database = folder.path("a.db"), few = records(100, 5);
  const std::string input = folder.write("in.jsonl", few);
  indexed({"-q", "-d", database, input});
  folder.write("in.jsonl", few + records(kSomeRecords, 6));
  const Disturbed killed = run_with({"rename", 2, "KILL", false, "generation.new.segments"}, PRESSMARK_INDEX,
                                    {"-q", "-j", "2", "-d", database, "--rebuild"});
  INFO(shown(killed.outcome));
  REQUIRE(killed.came);
  CHECK(articles_of(database) == 100);
  folder.write("in.jsonl", few);
  indexed({"-q", "-d", database, "--rebuild"});
  CHECK(articles_of(database) == 100);
  CHECK(is_whole(database));
}

TEST_CASE("what lies only in the segments of a killed run is in the rebuilt and the compacted database",
          "[kill]") {
  for (const char* action : {"--rebuild", "--compact"}) {
    const TemporaryFolder folder;
    const std::string database = folder.path("a.db");
    const std::string input = folder.write("in.jsonl", records(kSomeRecords, 6));
    const Disturbed killed = run_with({"rename", 1, "KILL", false, "generation-000002"}, PRESSMARK_INDEX,
                                      {"-q", "-j", "2", "-d", database, input});
    INFO(action << "\n" << shown(killed.outcome));
    REQUIRE(killed.came);
    CHECK(articles_of(database) == 0);
    std::filesystem::remove(input);
    indexed({"-q", "-d", database, action});
    CHECK(articles_of(database) == kSomeRecords);
    CHECK(is_whole(database));
  }
}

TEST_CASE("an article that lies only in the segments of a killed run can be deleted", "[kill]") {
  const TemporaryFolder folder;
  const std::string database = folder.path("a.db");
  const std::string input = folder.write("in.jsonl", records(kSomeRecords, 6) + record("w1", "fountain"));
  const Disturbed killed = run_with({"rename", 1, "KILL", false, "generation-000002"}, PRESSMARK_INDEX,
                                    {"-q", "-j", "2", "-d", database, input});
  REQUIRE(killed.came);
  indexed({"-q", "-d", database, "--delete", "--yes", "w1"});
  CHECK(articles_of(database) == kSomeRecords);
}

TEST_CASE("a run of many segments that is killed at any of fifty moments is completed by the next one",
          "[.long]") {
  const Scene scene(Before::six_articles, records(kManyRecords, 6));
  const int milliseconds = milliseconds_of(scene);
  std::mt19937 random(50);
  int killed = 0;
  for (int i = 0; i < 50; ++i) killed += kill_somewhere(scene, random, milliseconds) ? 1 : 0;
  WARN(killed << " of 50 runs were killed before their end");
  CHECK(killed > 25);
}
