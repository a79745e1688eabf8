#include "indexer/pipeline/pipeline.h"

#include <exception>
#include <new>
#include <thread>
#include <variant>

#include "indexer/pipeline/ordered_workers.h"
#include "indexer/source/locator.h"
#include "indexer/source/walk.h"
#include "indexer/writer/document.h"
#include "shared/database/fields.h"

namespace pressmark {
namespace {

struct Begin {
  SourceFacts source;
};
struct End {
  bool cut = false;  // stopped before the end of the source
};

struct PageWork {
  SourcePage page;
  std::shared_ptr<const KnownPages> known;  // of its source; may be nullptr
};

// What goes through the queue: the marks of a source pass the workers untouched, so that all stays in order.
using Work = std::variant<Begin, PageWork, Error, NoPages, End>;
using Done = std::variant<Begin, PageResult, Error, NoPages, End>;
using Workers = OrderedWorkers<Work, Done>;

struct MakePage {
  const PipelineSettings& settings;

  Done operator()(PageWork&& work) const {
    // One page that cannot be worked on must not end the run.
    try {
      return result_of(work.page, work.known.get());
    } catch (const std::bad_alloc&) {
      return Error{ErrorKind::bad_input, place_of(work.page.locator), "not enough memory", ""};
    } catch (const std::exception& error) {
      return Error{ErrorKind::bad_input, place_of(work.page.locator), error.what(), ""};
    } catch (const Xapian::Error& error) {
      return Error{ErrorKind::bad_input, place_of(work.page.locator), error.get_msg(), ""};
    }
  }

  Done result_of(const SourcePage& page, const KnownPages* known) const {
    PageResult result;
    result.locator = page.locator;
    if (settings.documents) result.hash = page_hash(page, settings.options);
    if (known != nullptr && (result.known = known->find(result.hash))) return result;
    result.extraction = extract(page, settings.extract);
    if (result.extraction.skipped == Skipped::damaged_record) {
      return Error{ErrorKind::bad_input, place_of(page.locator), result.extraction.damage, "",
                   page.locator.offset.value_or(Error::npos)};
    }
    if (settings.documents && result.extraction.article) {
      result.document = make_document(*result.extraction.article);
      result.document->add_value(kPageHashSlot, result.hash);
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

Work work_of(SourceItem item, const std::shared_ptr<const KnownPages>& known) {
  if (auto* page = std::get_if<SourcePage>(&item)) return PageWork{std::move(*page), known};
  if (auto* passed = std::get_if<NoPages>(&item)) return std::move(*passed);
  return std::get<Error>(std::move(item));
}

// What a file is like is asked before it is opened and after it was read: it may be written meanwhile.
bool has_changed(const std::string& path, const SourceFacts& before) {
  const SourceFacts after = facts_of(path);
  return after.bytes != before.bytes || after.modified_ns != before.modified_ns;
}

// Records, which have no path of their own, have the address that their source gives them or none.
bool has_path(const Locator& locator) {
  if (!locator.member) return !locator.offset;
  const std::string_view extension = page_extension(*locator.member);
  return !extension.empty() && extension != ".jsonl" && extension != ".warc";
}

// Reads files into the queue, until the other end gives up or somebody asks to stop.
class Reading {
 public:
  Reading(const PipelineSettings& settings, Workers& workers) : settings_(settings), workers_(workers) {}

  // On a thread of its own, which nothing may escape.
  void read(const std::vector<std::string>& files) {
    try {
      read_all(files);
    } catch (...) {
      workers_.fail(std::current_exception());
    }
  }

  bool was_cut() const { return cut_; }

 private:
  void read_all(const std::vector<std::string>& files) {
    for (const std::string& file : files) {
      try {
        if (!read_file(file)) return;
      } catch (const std::bad_alloc&) {
        if (!push(Error{ErrorKind::bad_input, file, "not enough memory", ""})) return;
      } catch (const std::exception& error) {
        if (!push(Error{ErrorKind::bad_input, file, error.what(), ""})) return;
      }
    }
    workers_.close();
  }

  bool push(Work work, std::size_t weight = 0) { return workers_.push(std::move(work), weight); }

  bool stopped() const { return settings_.stop != nullptr && settings_.stop->requested(); }

  // False: nobody wants more.
  bool read_file(const std::string& path) {
    cut_ = cut_ || stopped();
    if (cut_) return true;
    SourceFacts facts = facts_of(path);
    facts.address = given_address(settings_.addresses, facts.locator);
    Result<std::unique_ptr<Reader>> reader = open_reader(path, settings_.read);
    if (!reader) {
      cut_ = stopped();
      return cut_ || push(reader.error());
    }
    if (!push(Begin{facts}) || !read_pages(facts, **reader)) return false;
    if (!cut_ && has_changed(path, facts)) {
      const Error changed{ErrorKind::bad_input, path, "has changed while it was read", "run this again"};
      if (!push(changed)) return false;
    }
    return push(End{cut_});
  }

  bool read_pages(const SourceFacts& facts, Reader& reader) {
    const auto known = settings_.known_pages ? settings_.known_pages(facts) : nullptr;
    while (!cut_) {
      std::optional<SourceItem> item = reader.next();
      // Input that was cut off by the request is no fault of its own.
      cut_ = stopped() && (!item || std::holds_alternative<Error>(*item));
      if (!item || cut_) return true;
      if (auto* page = std::get_if<SourcePage>(&*item)) give_address(*page);
      const std::size_t weight = weight_of(*item);
      if (!push(work_of(std::move(*item), known), weight)) return false;
      cut_ = stopped();
    }
    return true;
  }

  void give_address(SourcePage& page) {
    if (settings_.addresses == nullptr || page.given.url || !has_path(page.locator)) return;
    page.given.url = settings_.addresses->of(page.locator);
  }

  const PipelineSettings& settings_;
  Workers& workers_;
  bool cut_ = false;
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

std::string given_address(Addresses* addresses, const std::string& locator) {
  return addresses == nullptr ? "" : addresses->of({locator, std::nullopt, std::nullopt}).value_or("");
}

bool run_pipeline(const std::vector<std::string>& files, const PipelineSettings& settings,
                  const PipelineEvents& events, Sink& sink) {
  const std::size_t in_flight = static_cast<std::size_t>(settings.jobs) * 8 + 16;
  Workers workers(settings.jobs, {in_flight, settings.bytes_in_flight},
                  [&](Work&& work) { return std::visit(MakePage{settings}, std::move(work)); });
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
