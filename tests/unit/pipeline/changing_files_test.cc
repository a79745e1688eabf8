#include <filesystem>
#include <fstream>

#include "indexer/pipeline/pipeline.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace pressmark;
using pressmark::test::TemporaryFolder;

namespace {

const char* kRecord = "{\"text\": \"The ferry left the harbour of Tarnwick on Monday with forty people.\"}\n";

// Does something to the files at its first page.
struct MeddlingSink : Sink {
  std::function<void()> meddle;
  int pages = 0;
  std::vector<bool> whole;
  void begin_source(const SourceFacts&) override {}
  void page(PageResult) override {
    if (++pages == 1) meddle();
  }
  void end_source(bool is_whole) override { whole.push_back(is_whole); }
};

std::string many_records() {
  std::string records;
  for (int i = 0; i < 2000; ++i) records += kRecord;
  return records;
}

// Runs over the files; the problems, in order.
std::vector<std::string> problems_of(const std::vector<std::string>& files, MeddlingSink& sink) {
  std::vector<std::string> problems;
  const PipelineEvents events{[&](const Error& error) { problems.push_back(describe(error)); },
                              [](const NoPages&) {}, [](std::size_t, std::uint64_t) {}};
  CHECK(run_pipeline(files, {}, events, sink));
  return problems;
}

}  // namespace

TEST_CASE("of a source of nothing but faults the rest is not read, and that is said", "[pipeline]") {
  const TemporaryFolder folder;
  std::string bad;
  for (int i = 0; i < 5000; ++i) bad += "x\n";
  const std::string file = folder.write("a.jsonl", bad), next = folder.write("b.jsonl", kRecord + bad),
                    good = folder.write("c.jsonl", many_records() + bad);
  MeddlingSink sink;
  sink.meddle = [] {};
  const auto problems = problems_of({file, next, good}, sink);
  CHECK(problems.size() == 1001 + 1 + 1011 + 1 + 5000);
  CHECK(problems[1001] == file + ": has 1001 faults and 0 pages so far; the rest is not read");
  CHECK(sink.whole == std::vector<bool>{false, false, false});
}

TEST_CASE("a file that grows or shrinks while it is read is said and is not whole", "[pipeline]") {
  for (const bool grows : {true, false}) {
    const TemporaryFolder folder;
    const std::string file = folder.write("a.jsonl", many_records()), next = folder.write("b.jsonl", kRecord);
    MeddlingSink sink;
    sink.meddle = [&] {
      if (grows)
        std::ofstream(file, std::ios::app) << kRecord;
      else
        std::filesystem::resize_file(file, 100'000);
    };
    const auto problems = problems_of({file, next}, sink);
    REQUIRE(problems.size() == (grows ? 1 : problems.size()));
    CHECK(problems.back() == file + ": has changed while it was read (run this again)");
    CHECK(sink.whole == std::vector<bool>{false, true});
  }
}

TEST_CASE("a file that is gone when its turn comes is said, the next one is read", "[pipeline]") {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.jsonl", many_records()), gone = folder.write("b.jsonl", kRecord),
                    next = folder.write("c.jsonl", kRecord);
  MeddlingSink sink;
  sink.meddle = [&] { std::filesystem::remove(gone); };
  CHECK(problems_of({file, gone, next}, sink) ==
        std::vector<std::string>{gone + ": cannot be opened: No such file or directory"});
  CHECK(sink.pages == 2001);
}
