#include "query/terminal/searcher.h"

#include <atomic>
#include <chrono>

#include "shared/failure.h"
#include "tests/support/catch.h"

using namespace pressmark;
using namespace pressmark::screen;

namespace {

// Answers with as many articles as the query has letters; waits in a search for "wait" until it is let go.
class TestEngine : public Engine {
 public:
  explicit TestEngine(std::atomic<bool>& goes_on) : goes_on_(goes_on) {}
  Found search(const Request& request) override {
    if (request.query == "fail") throw Failure({ErrorKind::bad_query, "query", "failed", ""});
    if (request.query == "odd") throw 1;
    while (request.query == "wait" && !goes_on_) std::this_thread::yield();
    return {request.query.size(), {}, {}};
  }
  Reading open(const std::string& id, const Request&) override { return {id, id, {}}; }
  std::vector<Fact> record(const std::string& id) override { return {{"id", id}}; }
  std::vector<Fact> explain(const std::string&, const Request&) override { return {}; }

 private:
  std::atomic<bool>& goes_on_;
};

class Heard {
 public:
  void operator()(Event event) {
    const std::lock_guard lock(mutex_);
    events_.push_back(std::move(event));
  }
  std::vector<Event> wait_for(std::size_t count) {
    for (;;) {
      const std::lock_guard lock(mutex_);
      if (events_.size() >= count) return events_;
    }
  }

 private:
  std::mutex mutex_;
  std::vector<Event> events_;
};

}  // namespace

TEST_CASE("of searches that wait only the latest is made, and an article beside it", "[terminal][threads]") {
  std::atomic<bool> goes_on = false;
  Heard heard;
  {
    Searcher searcher([&] { return std::make_unique<TestEngine>(goes_on); },
                      [&](Event event) { heard(std::move(event)); });
    searcher.ask(SearchWish{1, {"wait"}});
    while (!goes_on) {
      searcher.ask(SearchWish{2, {"ab"}});
      searcher.ask(SearchWish{3, {"abc"}});
      searcher.ask(OpenWish{"id", {}});
      goes_on = true;
    }
    const auto events = heard.wait_for(2);
    REQUIRE(events.size() >= 2);
  }
  const auto events = heard.wait_for(0);
  std::vector<unsigned> generations;
  for (const Event& event : events) {
    if (const auto* answered = std::get_if<Answered>(&event)) generations.push_back(answered->generation);
  }
  REQUIRE_FALSE(generations.empty());
  CHECK(std::find(generations.begin(), generations.end(), 2U) == generations.end());
}

TEST_CASE("a search that fails is told, and the next one is made", "[terminal][threads]") {
  std::atomic<bool> goes_on = true;
  Heard heard;
  int engines = 0;
  Searcher searcher(
      [&]() -> std::unique_ptr<Engine> {
        if (++engines == 1) throw Failure({ErrorKind::storage, "archive", "cannot be read", ""});
        return std::make_unique<TestEngine>(goes_on);
      },
      [&](Event event) { heard(std::move(event)); });
  std::size_t count = 0;
  for (const char* query : {"first", "fail", "odd", "abc"}) {
    searcher.ask(SearchWish{static_cast<unsigned>(count), {query}});
    const auto events = heard.wait_for(++count);
    const auto& answer = std::get<Answered>(events.back()).answer;
    CHECK(std::holds_alternative<Error>(answer) == (std::string(query) != "abc"));
  }
}
