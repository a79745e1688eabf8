#include "query/batch.h"

#include <algorithm>
#include <istream>
#include <memory>
#include <mutex>
#include <sstream>
#include <thread>

#include <fmt/format.h>

#include "query/answer.h"
#include "query/batch_file.h"
#include "query/input.h"
#include "query/output/counts_printer.h"
#include "query/output/error_json.h"
#include "query/output/printers.h"
#include "shared/database/reading.h"
#include "shared/failure.h"
#include "shared/ordered_workers.h"

namespace pressmark {
namespace {

using Action = QuerySettings::Action;

/// The answer to one line.
struct Answered {
  std::string out, messages;
  AnswerOutcome outcome;
};

/// Open databases that are handed from answer to answer: one cannot be read by two threads.
class Archives {
 public:
  explicit Archives(const QuerySettings& settings) : settings_(settings) {
    idle_.push_back(std::make_unique<Archive>(opened(settings_)));
  }

  std::unique_ptr<Archive> take() {
    {
      const std::lock_guard lock(mutex_);
      if (!idle_.empty()) {
        auto archive = std::move(idle_.back());
        idle_.pop_back();
        return archive;
      }
    }
    return std::make_unique<Archive>(opened(settings_));
  }

  void give_back(std::unique_ptr<Archive> archive) {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(archive));
  }

 private:
  const QuerySettings& settings_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<Archive>> idle_;
};

class Batch {
 public:
  Batch(const QuerySettings& settings, const Environment& environment, Streams streams)
      : settings_(settings),
        environment_(environment),
        streams_(streams),
        names_(database_names(settings)),
        archives_(settings),
        input_(settings.subject, stop_) {}

  ExitCode answer() {
    if (settings_.format == Format::csv) streams_.out << head();
    const int jobs = job_count();
    // Few answers wait for their turn: one of them may be long.
    const auto under_way = static_cast<std::size_t>(jobs) + 2;
    Workers workers(jobs, {under_way, under_way}, [this](BatchLine&& line) { return answered(line); });
    std::thread reader([&] { read(workers); });
    struct Join {
      Batch& batch;
      Workers& workers;
      std::thread& thread;
      ~Join() {
        batch.stop_.request();
        workers.stop();
        thread.join();
      }
    } const join{*this, workers, reader};
    while (const std::optional<Answered> answer = workers.pop()) {
      if (!write(*answer)) break;
    }
    say_cuts();
    if (errors_) return ExitCode::error;
    return hits_ ? ExitCode::done : ExitCode::no_hit;
  }

 private:
  using Workers = OrderedWorkers<BatchLine, Answered>;

  std::string head() const {
    const CountRequest& counts = settings_.counts;
    return counts.wanted() ? counts_csv_head(counts.timeline.has_value(), true) : csv_head(true);
  }

  static int job_count() { return static_cast<int>(std::max(1U, std::thread::hardware_concurrency())); }

  void read(Workers& workers) {
    try {
      const bool similar = settings_.action == Action::similar_batch;
      std::istream in(&input_);
      BatchFile file(in, similar ? BatchFile::Unnamed::by_text : BatchFile::Unnamed::by_number);
      while (auto line = file.next()) {
        if (!workers.push(std::move(*line), 1)) return;
      }
      workers.close();
    } catch (...) {
      workers.fail(std::current_exception());
    }
  }

  QuerySettings settings_of(const BatchLine& line) const {
    QuerySettings settings = settings_;
    settings.qid = line.qid;
    if (settings_.action == Action::batch) {
      settings.action = Action::search;
      settings.query = line.text;
      settings.has_query = true;
    } else {
      settings.action = Action::similar;
      settings.like = {line.text};
    }
    return settings;
  }

  // Throws what is no Failure: then nothing is left to go on with.
  Answered answered(const BatchLine& line) {
    const QuerySettings settings = settings_of(line);
    std::ostringstream out, said;
    Messages messages(said, "pressmark-query: " + line.label, false);
    Answered answer;
    try {
      std::unique_ptr<Archive> archive = archives_.take();
      answer.outcome = with_failures(names_, [&] {
        const Streams streams{out, messages, streams_.stop};
        return settings.action == Action::search ? answer_search(settings, environment_, *archive, streams)
                                                 : answer_similar(settings, environment_, *archive, streams);
      });
      archives_.give_back(std::move(archive));
    } catch (const Failure& failure) {
      messages.error(failure.error());
      answer.outcome.code = ExitCode::error;
      if (settings.format == Format::json) out.str("");  // half an object
      out << error_answer(failure.error(), {line.qid, line.text}, settings.format);
    }
    answer.out = std::move(out).str();
    answer.messages = std::move(said).str();
    return answer;
  }

  // False if nobody reads on. Who asks by a pipe waits for each answer.
  bool write(const Answered& answer) {
    errors_ = errors_ || answer.outcome.code == ExitCode::error;
    hits_ = hits_ || answer.outcome.code == ExitCode::done;
    cut_ += answer.outcome.cut ? 1 : 0;
    streams_.out << answer.out << std::flush;
    if (!answer.messages.empty()) streams_.messages.pass_on(answer.messages);
    return static_cast<bool>(streams_.out);
  }

  void say_cuts() {
    if (cut_ == 0) return;
    streams_.messages.note(
        cut_ == 1 ? "1 answer has more articles than are printed (--limit, --offset)"
                  : fmt::format("{} answers have more articles than are printed (--limit, --offset)", cut_));
  }

  const QuerySettings& settings_;
  const Environment& environment_;
  Streams streams_;
  const std::string names_;  // of the databases
  Archives archives_;
  StopRequest stop_;  // nobody reads the answers any more
  Input input_;
  bool errors_ = false, hits_ = false;
  std::size_t cut_ = 0;
};

}  // namespace

ExitCode answer_batch(const QuerySettings& settings, const Environment& environment, Streams streams) {
  return Batch(settings, environment, streams).answer();
}

}  // namespace pressmark
