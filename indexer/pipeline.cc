#include "indexer/pipeline.h"

#include <exception>
#include <thread>
#include <variant>

#include <fmt/core.h>

#include "indexer/ordered_workers.h"
#include "indexer/writer/document.h"

namespace pressmark {
namespace {

struct Begin {
  SourceFacts source;
};
struct End {};

// What goes through the queue: the marks of a source pass the workers untouched, so that all stays in order.
using Work = std::variant<Begin, SourcePage, Error, End>;
using Done = std::variant<Begin, PageResult, Error, End>;
using Workers = OrderedWorkers<Work, Done>;

std::string named(const Locator& locator) {
  return locator.offset ? fmt::format("{} at byte {}", locator.source, *locator.offset) : locator.source;
}

struct MakePage {
  const PipelineSettings& settings;

  Done operator()(SourcePage&& page) const {
    // One page that cannot be worked on must not end the run.
    try {
      return result_of(page);
    } catch (const std::exception& error) {
      return Error{ErrorKind::bad_input, named(page.locator), error.what(), ""};
    } catch (const Xapian::Error& error) {
      return Error{ErrorKind::bad_input, named(page.locator), error.get_msg(), ""};
    }
  }

  Done result_of(const SourcePage& page) const {
    PageResult result;
    result.locator = page.locator;
    result.extraction = extract(page, settings.extract);
    if (result.extraction.skipped == Skipped::damaged_record) {
      return Error{ErrorKind::bad_input, named(page.locator), result.extraction.damage, ""};
    }
    if (settings.documents && result.extraction.article) {
      result.document = make_document(*result.extraction.article);
    }
    return result;
  }
  template <class Mark>
  Done operator()(Mark&& mark) const {
    return std::forward<Mark>(mark);
  }
};

std::size_t weight_of(const SourceItem& item) {
  const auto* page = std::get_if<SourcePage>(&item);
  return page == nullptr ? 0 : page->bytes.size();
}

Work work_of(SourceItem item) {
  return std::visit([](auto&& value) -> Work { return std::move(value); }, std::move(item));
}

// Reads one file into the queue. False: the other end has given up.
bool read_file(const std::string& path, const ReadLimits& limits, Workers& workers) {
  Result<std::unique_ptr<Reader>> reader = open_reader(path, limits);
  if (!reader) return workers.push(reader.error(), 0);
  if (!workers.push(Begin{facts_of(path)}, 0)) return false;
  while (std::optional<SourceItem> item = (*reader)->next()) {
    const std::size_t weight = weight_of(*item);
    if (!workers.push(work_of(std::move(*item)), weight)) return false;
  }
  return workers.push(End{}, 0);
}

void read_files(const std::vector<std::string>& files, const ReadLimits& limits, Workers& workers) {
  for (const std::string& file : files) {
    try {
      if (!read_file(file, limits, workers)) return;
    } catch (const std::exception& error) {
      if (!workers.push(Error{ErrorKind::bad_input, file, error.what(), ""}, 0)) return;
    }
  }
  workers.close();
}

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
    // A source with nothing to read in it was read whole all the same.
    whole_ = whole_ && error.kind == ErrorKind::unsupported;
    events_.problem(error);
  }
  void operator()(End&&) {
    sink_.end_source(whole_);
    events_.progress(++files_done_, 0);
  }

 private:
  Sink& sink_;
  const PipelineEvents& events_;
  std::size_t files_done_ = 0;
  bool whole_ = true;  // the current source has no part that could not be read
};

// Joins on every way out; the workers are stopped first, so that a waiting reader returns.
class ReaderThread {
 public:
  ReaderThread(Workers& workers, std::function<void()> read) : workers_(workers), thread_(std::move(read)) {}
  ReaderThread(const ReaderThread&) = delete;
  ReaderThread& operator=(const ReaderThread&) = delete;
  ~ReaderThread() {
    workers_.stop();
    thread_.join();
  }

 private:
  Workers& workers_;
  std::thread thread_;
};

// Blocks, terms and names of a page take up to a hundred times its bytes while it is worked on.
constexpr std::size_t kBytesInFlight = 4u << 20;

}  // namespace

void run_pipeline(const std::vector<std::string>& files, const PipelineSettings& settings,
                  const PipelineEvents& events, Sink& sink) {
  const std::size_t in_flight = static_cast<std::size_t>(settings.jobs) * 8 + 16;
  Workers workers(settings.jobs, {in_flight, kBytesInFlight},
                  [&](Work&& work) { return std::visit(MakePage{settings}, std::move(work)); });
  const ReaderThread reader(workers, [&] { read_files(files, settings.read, workers); });
  Delivery delivery(sink, events);
  while (std::optional<Done> done = workers.pop()) std::visit(delivery, std::move(*done));
}

}  // namespace pressmark
