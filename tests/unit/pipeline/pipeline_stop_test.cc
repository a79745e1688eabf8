#include <thread>

#include <unistd.h>

#include "indexer/pipeline/pipeline.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace pressmark;
using pressmark::test::TemporaryFolder;

namespace {

const char* kPage = "<p>The ferry left the harbour of Tarnwick on Monday morning with forty people on board.";

// Asks for a stop, or throws, at its first page.
struct StoppingSink : Sink {
  StopRequest& stop;
  bool throws = false;
  int pages = 0;
  std::vector<bool> whole;
  explicit StoppingSink(StopRequest& request) : stop(request) {}
  void begin_source(const SourceFacts&) override {}
  void page(PageResult) override {
    ++pages;
    if (throws) throw std::runtime_error("the disk is full");
    stop.request();
  }
  void end_source(bool is_whole) override { whole.push_back(is_whole); }
};

std::vector<std::string> write_many(const TemporaryFolder& folder) {
  std::vector<std::string> files;
  for (int i = 0; i < 300; ++i) files.push_back(folder.write(std::to_string(i) + ".html", kPage));
  return files;
}

}  // namespace

TEST_CASE("after a request to stop what was read is finished and no more is read", "[pipeline]") {
  const TemporaryFolder folder;
  StopRequest stop;
  StoppingSink sink(stop);
  PipelineSettings settings;
  settings.stop = &stop;
  const PipelineEvents events{[](const Error& error) { FAIL(describe(error)); }, [](const NoPages&) {},
                              [](std::size_t, std::uint64_t) {}};
  CHECK_FALSE(run_pipeline(write_many(folder), settings, events, sink));
  CHECK(sink.pages > 0);
  CHECK(sink.pages < 300);
  CHECK(sink.whole.size() == static_cast<std::size_t>(sink.pages));
}

TEST_CASE("a source that was cut is not whole, and its end is no fault", "[pipeline]") {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  const int usual = ::dup(STDIN_FILENO);
  ::dup2(ends[0], STDIN_FILENO);
  StopRequest stop;
  StoppingSink sink(stop);
  PipelineSettings settings;
  settings.stop = &stop;
  settings.read.stop = &stop;
  int problems = 0;
  const PipelineEvents events{[&](const Error&) { ++problems; }, [](const NoPages&) {},
                              [](std::size_t, std::uint64_t) {}};
  std::string records;
  while (records.size() < 20'000) records += std::string("{\"html\": \"") + kPage + "\"}\n";
  REQUIRE(::write(ends[1], records.data(), records.size()) == static_cast<ssize_t>(records.size()));
  CHECK_FALSE(run_pipeline({"-"}, settings, events, sink));  // the pipe stays open: it would wait for ever
  CHECK(problems == 0);
  CHECK(sink.whole == std::vector<bool>{false});
  ::dup2(usual, STDIN_FILENO);
  for (const int descriptor : {usual, ends[0], ends[1]}) ::close(descriptor);
}

TEST_CASE("what the sink throws does not wait for slow input", "[pipeline]") {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  const int usual = ::dup(STDIN_FILENO);
  ::dup2(ends[0], STDIN_FILENO);
  const TemporaryFolder folder;
  StopRequest stop;
  StoppingSink sink(stop);
  sink.throws = true;
  PipelineSettings settings;
  settings.stop = &stop;
  settings.read.stop = &stop;
  const PipelineEvents events{[](const Error&) {}, [](const NoPages&) {}, [](std::size_t, std::uint64_t) {}};
  CHECK_THROWS(run_pipeline({folder.write("a.html", kPage), "-"}, settings, events, sink));
  ::dup2(usual, STDIN_FILENO);
  for (const int descriptor : {usual, ends[0], ends[1]}) ::close(descriptor);
}
