#include "indexer/pipeline.h"

#include <exception>
#include <thread>
#include <variant>

#include "indexer/ordered_workers.h"
#include "indexer/writer/document.h"

namespace pressmark {
namespace {

struct Begin {
  SourceFacts source;
};
struct End {
  std::string locator;
  bool whole = true;
};

// What goes through the queue: the marks of a source pass the workers untouched, so that all stays in order.
using Work = std::variant<Begin, SourcePage, Error, End>;
using Done = std::variant<Begin, PageResult, Error, End>;
using Workers = OrderedWorkers<Work, Done>;

struct MakePage {
  const PipelineSettings& settings;

  Done operator()(SourcePage&& page) const {
    PageResult result;
    result.locator = page.locator;
    result.extraction = extract(page, settings.extract);
    if (settings.documents && result.extraction.article)
      result.document = make_document(*result.extraction.article);
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

// A source with nothing to read in it was read whole.
bool is_fault(const SourceItem& item) {
  const auto* error = std::get_if<Error>(&item);
  return error != nullptr && error->kind != ErrorKind::unsupported;
}

// Reads one file into the queue. False: the other end has given up.
bool read_file(const std::string& path, const ReadLimits& limits, Workers& workers) {
  Result<std::unique_ptr<Reader>> reader = open_reader(path, limits);
  if (!reader) return workers.push(reader.error(), 0);
  Begin begin{facts_of(path)};
  End end{begin.source.locator};
  if (!workers.push(std::move(begin), 0)) return false;
  while (std::optional<SourceItem> item = (*reader)->next()) {
    end.whole = end.whole && !is_fault(*item);
    const std::size_t weight = weight_of(*item);
    if (!workers.push(work_of(std::move(*item)), weight)) return false;
  }
  return workers.push(std::move(end), 0);
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

struct Deliver {
  Sink& sink;
  const PipelineEvents& events;
  std::size_t& files_done;

  void operator()(Begin&& begin) const { sink.begin_source(begin.source); }
  void operator()(PageResult&& page) const {
    events.progress(files_done, page.locator.offset.value_or(0));
    sink.page(std::move(page));
  }
  void operator()(Error&& error) const { events.problem(error); }
  void operator()(End&& end) const {
    sink.end_source(end.locator, end.whole);
    events.progress(++files_done, 0);
  }
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

}  // namespace

void run_pipeline(const std::vector<std::string>& files, const PipelineSettings& settings,
                  const PipelineEvents& events, Sink& sink) {
  const std::size_t in_flight = static_cast<std::size_t>(settings.jobs) * 8 + 16;
  Workers workers(settings.jobs, {in_flight, 64u << 20},
                  [&](Work&& work) { return std::visit(MakePage{settings}, std::move(work)); });
  const ReaderThread reader(workers, [&] { read_files(files, settings.read, workers); });
  std::size_t files_done = 0;
  while (std::optional<Done> done = workers.pop())
    std::visit(Deliver{sink, events, files_done}, std::move(*done));
}

}  // namespace pressmark
