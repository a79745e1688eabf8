#include "indexer/pipeline/pipeline.h"

#include <thread>
#include <variant>

#include "indexer/pipeline/make_page.h"
#include "indexer/pipeline/queue.h"
#include "indexer/pipeline/reading.h"

namespace pressmark {
namespace {

using namespace pipeline;

// What the workers do: the marks of a source pass untouched.
struct Step {
  const PipelineSettings& settings;

  Done operator()(PageWork&& work) const { return make_page(work, settings); }
  template <class Mark>
  Done operator()(Mark&& mark) const {
    return std::forward<Mark>(mark);
  }
};

// Hands on what comes out of the queue.
class Delivery {
 public:
  Delivery(Sink& sink, const PipelineEvents& events) : sink_(sink), events_(events) {}

  void operator()(Begin&& begin) {
    whole_ = true;
    sink_.begin_source(begin.source);
  }
  void operator()(PageResult&& page) {
    events_.progress(files_done_, page.locator.offset.value_or(0));
    sink_.page(std::move(page));
  }
  void operator()(Error&& error) {
    whole_ = false;
    events_.problem(error);
  }
  void operator()(NoPages&& passed) { events_.no_pages(passed); }
  void operator()(End&& end) {
    sink_.end_source(whole_ && !end.cut);
    events_.progress(++files_done_, 0);
  }

 private:
  Sink& sink_;
  const PipelineEvents& events_;
  std::size_t files_done_ = 0;
  bool whole_ = true;  // the current source has no part that could not be read
};

// Joins on every way out. What was thrown on this side must not wait for slow input on the other.
class ReaderThread {
 public:
  ReaderThread(Workers& workers, StopRequest* stop, std::function<void()> read)
      : workers_(workers), stop_(stop), thread_(std::move(read)) {}
  ReaderThread(const ReaderThread&) = delete;
  ReaderThread& operator=(const ReaderThread&) = delete;
  ~ReaderThread() {
    workers_.stop();
    if (stop_ != nullptr && !done_) stop_->request();
    thread_.join();
  }

  /// Everything that it read has been delivered.
  void done() { done_ = true; }

 private:
  Workers& workers_;
  StopRequest* stop_;
  bool done_ = false;
  std::thread thread_;
};

}  // namespace

bool run_pipeline(const std::vector<std::string>& files, const PipelineSettings& settings,
                  const PipelineEvents& events, Sink& sink) {
  const std::size_t in_flight = static_cast<std::size_t>(settings.jobs) * 8 + 16;
  Workers workers(settings.jobs, {in_flight, settings.bytes_in_flight},
                  [&](Work&& work) { return std::visit(Step{settings}, std::move(work)); });
  Reading reading(settings, workers);
  {
    ReaderThread reader(workers, settings.stop, [&] { reading.read(files); });
    Delivery delivery(sink, events);
    while (std::optional<Done> done = workers.pop()) std::visit(delivery, std::move(*done));
    reader.done();
  }
  return !reading.was_cut();
}

}  // namespace pressmark
