// Programs beside each other: readers while a run writes, and a second run.
#include <future>

#include "tests/faults/scene.h"
#include "tests/support/catch.h"

using namespace pressmark::test;

namespace {

constexpr int kRecords = 400;

// It waits for its turn, should another one have the lock first.
std::future<Outcome> started(const Scene& scene, const std::string& database) {
  std::vector<std::string> words = scene.words(database);
  words.insert(words.begin(), {"--lock-timeout", "60"});
  return std::async(std::launch::async, [words] { return run_index(words); });
}

bool runs(const std::future<Outcome>& run) {
  return run.wait_for(std::chrono::seconds(0)) != std::future_status::ready;
}

}  // namespace

TEST_CASE("every query beside a run that writes is answered", "[readers]") {
  const Scene scene(Before::six_articles, records(kRecords, 7));
  const std::string database = scene.database();
  std::future<Outcome> run = started(scene, database);
  int queries = 0;
  while (runs(run)) {
    const Outcome answer =
        run_query({"-d", database, "--limit", "0", "tarnwick OR vellmar OR sandholm OR said"});
    INFO("query " << ++queries << "\n" << shown(answer));
    CHECK(answer.code == 0);
  }
  CHECK(run.get().code == 0);
  CHECK(queries > 0);
  CHECK(digest_of(database) == scene.whole());
}

TEST_CASE("a second run on the database of a first one leaves it alone", "[readers]") {
  const Scene scene(Before::six_articles, records(kRecords, 8));
  const std::string database = scene.database();
  std::future<Outcome> run = started(scene, database);
  int refused = 0;
  while (runs(run)) {
    const Outcome second = run_index({"-q", "--keep-chrome", "-d", database, scene.path("pages")});
    if (second.code != 75) continue;  // before the first one has the lock, or after it
    ++refused;
    INFO(shown(second));
    CHECK(lines_of(second.err).size() == 1);
  }
  CHECK(run.get().code == 0);
  CHECK(refused > 0);
  CHECK(is_whole(database));
  CHECK(run_index(scene.words(database)).code == 0);
  CHECK(articles_of(database) == kRecords + 6);
}
