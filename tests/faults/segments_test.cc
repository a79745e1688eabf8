// Many new articles become segments, which are joined with the database: calls that fail and kills meanwhile.
#include <csignal>

#include "tests/faults/scene.h"
#include "tests/support/catch.h"

using namespace pressmark::test;

namespace {

// Few records, but bytes enough for three segments.
std::string large_records() {
  std::string lines;
  for (int i = 0; i < 45; ++i) {
    const std::string number = std::to_string(i);
    lines += "{\"id\": \"22-" + number + "\", \"title\": \"Ottoline Fel" + number +
             " and the quay\", \"text\": \"Ottoline Fel" + number +
             " said on Monday that the quay would be mended before the winter.\\n" +
             std::string(60'000, 'x') + "\"}\n";
  }
  return lines;
}

struct Case {
  Fault fault;
  const char* reason;  // that the message must give
};

const Case kFailing[] = {
    {{"write", 3, "ENOSPC", true, "a.db/segments/"}, "No space left on device"},
    {{"open", 4, "EMFILE", true, "a.db/segments/"}, "oo many open files"},
    {{"rename", 1, "EIO", false, "a.db/segments/"}, "Input/output error"},
    {{"rename", 1, "EIO", false, "a.db/generation-000002"}, "Input/output error"},
    {{"open", 1, "EACCES", false, "a.db/generation-000002"}, "Permission denied"},
};

const Fault kKilling[] = {
    {"write", 8, "KILL", false, "a.db/segments/"},
    {"rename", 2, "KILL", false, "a.db/segments/"},
    {"rename", 1, "KILL", false, "a.db/generation-000002"},
    {"rename", 1, "KILL", false, "a.db/XAPIANDB"},
};

}  // namespace

TEST_CASE("a call on a segment that fails ends the run, the next one joins what there is", "[faults]") {
  const Scene scene(Before::six_articles, large_records());
  for (const auto& [fault, reason] : kFailing) {
    const std::string database = scene.database();
    const Disturbed run = run_with(fault, PRESSMARK_INDEX, scene.words(database));
    INFO(fault.call << " " << fault.what << " " << fault.path << "\n" << shown(run.outcome));
    CHECK(run.came);
    CHECK(run.outcome.code == 2);
    CHECK(lines_of(run.outcome.err).size() == 1);
    CHECK(run.outcome.err.find(reason) != std::string::npos);
    CHECK(run.outcome.err.find("a.db") != std::string::npos);
    scene.check_recovers(database);
  }
}

TEST_CASE("a run that is killed while segments are made and joined is completed by the next one", "[kill]") {
  const Scene scene(Before::six_articles, large_records());
  for (const Fault& fault : kKilling) {
    const std::string database = scene.database();
    const Disturbed run = run_with(fault, PRESSMARK_INDEX, scene.words(database));
    INFO(fault.call << " " << fault.path << "\n" << shown(run.outcome));
    CHECK(run.outcome.signal == SIGKILL);
    CHECK(articles_of(database) == 6);
    scene.check_recovers(database);
  }
}
