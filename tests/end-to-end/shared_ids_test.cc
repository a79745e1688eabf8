// Articles that several sources give: which one stands, and what happens to it when a source changes, goes or
// moves, or when a run ends before it is through.
#include <chrono>
#include <csignal>
#include <filesystem>
#include <thread>

#include "tests/end-to-end/archive.h"
#include "tests/support/catch.h"
#include "tests/support/running.h"

using namespace pressmark::test;

namespace {

namespace fs = std::filesystem;

// Two files that give one address: "fountain" of a.jsonl was captured later and stands.
struct TwoSources {
  TwoSources() {
    age(folder.path());
    indexed({"-q", "-d", database, a, b});
    REQUIRE(count_of(database, "fountain") == 1);
  }
  TemporaryFolder folder;
  std::string database = folder.path("a.db");
  std::string a =
      folder.write("a.jsonl", capture("fountain", "2025-05-05T00:00:00Z") + capture("tower", "", "two"));
  std::string b =
      folder.write("b.jsonl", capture("windmill", "2025-03-03T00:00:00Z") + capture("gate", "", "three"));
};

bool is_sound(const std::string& database) { return run_index({"-q", "-d", database, "--check"}).code == 0; }

}  // namespace

TEST_CASE("a source that has to be heard again is heard by the next run if this one is stopped",
          "[end-to-end][ids]") {
  const TwoSources given;
  const auto& [folder, database, a, b] = given;

  folder.write("a.jsonl", capture("bandstand", "2025-01-01T00:00:00Z"));
  Running run({PRESSMARK_INDEX, {"-d", database, a, b, "-"}, "", "", {}});
  run.give(capture("lighthouse", "", "two"));  // both files are read by now
  std::this_thread::sleep_for(std::chrono::milliseconds(500));
  run.signal(SIGTERM);
  const Outcome stopped = run.finish();
  INFO(shown(stopped));
  CHECK(stopped.code == 130);
  indexed({"-q", "-d", database, a, b});
  CHECK(count_of(database, "windmill") == 1);
  CHECK(count_of(database, "bandstand") == 0);
  CHECK(is_sound(database));
}

TEST_CASE("--delete-source takes out what was that source's, whoever gave the id, too", "[end-to-end][ids]") {
  const TwoSources given;
  const auto& [folder, database, a, b] = given;
  const Outcome deleted = indexed({"-d", database, "--delete-source", "--yes", a});
  INFO(shown(deleted));
  CHECK(count_of(database, "fountain") == 0);
  CHECK(deleted.err.find("2 articles removed") != std::string::npos);
  CHECK(deleted.err.find("b.jsonl") != std::string::npos);
  CHECK(is_sound(database));
  indexed({"-q", "-d", database, b});
  CHECK(count_of(database, "windmill") == 1);
}

TEST_CASE("an article that neither the one nor the other source gives any more is not kept",
          "[end-to-end][ids]") {
  const TwoSources given;
  const auto& [folder, database, a, b] = given;
  folder.write("a.jsonl", capture("tower", "", "two"));
  folder.write("b.jsonl", capture("gate", "", "three"));
  indexed({"-q", "-d", database, a, b});
  CHECK(count_of(database, "fountain OR windmill") == 0);
  CHECK(count_of(database, "tower OR gate") == 2);
}

TEST_CASE("a page that became empty, something else or an error page keeps its article",
          "[end-to-end][ids]") {
  const TemporaryFolder folder;
  const std::string pages = write_pages(folder), database = folder.path("a.db");
  indexed({"-q", "-d", database, pages});
  const int before = count_of(database, "tarnwick OR vellmar OR sandholm");
  folder.write("pages/harbour.html", "");
  const Outcome again = indexed({"-d", database, pages});
  INFO(shown(again));
  CHECK(count_of(database, "tarnwick OR vellmar OR sandholm") == before);
  CHECK(again.err.find("--prune") != std::string::npos);
  indexed({"-q", "-d", database, "--prune", pages});
  CHECK(count_of(database, "tarnwick OR vellmar OR sandholm") == before - 1);
}

TEST_CASE("a folder that was moved gives its articles from where it is now", "[end-to-end][ids]") {
  const TemporaryFolder folder;
  const std::string database = folder.path("a.db");
  folder.write("old/a.jsonl", capture("fountain", "2025-05-05T00:00:00Z"));
  indexed({"-q", "-d", database, folder.path("old")});
  fs::rename(folder.path("old"), folder.path("zz"));
  const Outcome moved = indexed({"-d", database, folder.path("zz")});
  INFO(shown(moved));
  const std::string exported = run_index({"-d", database, "--export"}).out;
  CHECK(exported.find("/zz/a.jsonl") != std::string::npos);
  CHECK(exported.find("/old/a.jsonl") == std::string::npos);
}

TEST_CASE("an exported article keeps the place that it came from, however often it is read",
          "[end-to-end][ids]") {
  const TemporaryFolder folder;
  const std::string pages = write_pages(folder), database = folder.path("a.db"), other = folder.path("b.db");
  indexed({"-q", "-d", database, pages});
  std::string exported = run_index({"-d", database, "--export"}).out;
  const std::string file = folder.write("export.jsonl", exported);
  indexed({"-q", "-d", other, file});
  folder.write("export.jsonl", exported + capture("fountain", "2025-05-05T00:00:00Z"));
  indexed({"-q", "-d", other, file});
  const std::string again = run_index({"-d", other, "--export"}).out;
  CHECK(again.find("pages/harbour.html\"") != std::string::npos);
  for (std::size_t at = again.find("export.jsonl"); at != std::string::npos;
       at = again.find("export.jsonl", at + 1))
    CHECK(again.substr(again.rfind('\n', at) + 1, at).find("fountain") != std::string::npos);
}

TEST_CASE("articles of a file that goes while --prune reads another are gone, too", "[end-to-end][ids]") {
  const TemporaryFolder folder;
  const std::string database = folder.path("a.db");
  const std::string a = folder.write("in/a.jsonl", capture("fountain", "2025-05-05T00:00:00Z"));
  folder.write("in/b.jsonl", capture("windmill", "2025-03-03T00:00:00Z", "two"));
  Running run({PRESSMARK_INDEX, {"-q", "-d", database, "--prune", folder.path("in"), "-"}, "", "", {}});
  run.give(capture("lighthouse", "", "three"));
  std::this_thread::sleep_for(std::chrono::milliseconds(500));
  fs::remove(a);
  run.close_input();
  INFO(shown(run.finish()));
  CHECK(is_sound(database));
  indexed({"-q", "-d", database, "--prune", folder.path("in")});
  CHECK(count_of(database, "fountain") == 0);
  CHECK(is_sound(database));
}
