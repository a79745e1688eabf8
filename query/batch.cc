#include "query/batch.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>
#include <memory>
#include <mutex>
#include <sstream>
#include <thread>

#include <fmt/format.h>

#include "query/answer.h"
#include "query/batch_file.h"
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
  ExitCode code = ExitCode::done;
};

/// Open databases that are handed from answer to answer: one cannot be read by two threads.
class Archives {
 public:
  explicit Archives(std::vector<std::string> paths) : paths_(std::move(paths)) {
    idle_.push_back(std::make_unique<Archive>(paths_));
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
    return std::make_unique<Archive>(paths_);
  }

  void give_back(std::unique_ptr<Archive> archive) {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(archive));
  }

 private:
  const std::vector<std::string> paths_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<Archive>> idle_;
};

class Batch {
 public:
  Batch(const QuerySettings& settings, const Environment& environment, Streams streams)
      : settings_(settings),
        environment_(environment),
        streams_(streams),
        paths_(fmt::format("{}", fmt::join(database_paths(settings), ", "))),
        archives_(database_paths(settings)) {}

  ExitCode answer(std::istream& in) {
    if (settings_.format == Format::csv) streams_.out << csv_head(true);
    constexpr std::size_t kUnderWay = 64;
    Workers workers(job_count(), {kUnderWay, kUnderWay}, [this](BatchLine&& line) { return answered(line); });
    std::thread reader([&] { read(in, workers); });
    struct Join {
      Workers& workers;
      std::thread& thread;
      ~Join() {
        workers.stop();
        thread.join();
      }
    } const join{workers, reader};
    while (const std::optional<Answered> answer = workers.pop()) {
      if (!write(*answer)) break;
    }
    if (errors_) return ExitCode::error;
    return hits_ ? ExitCode::done : ExitCode::no_hit;
  }

 private:
  using Workers = OrderedWorkers<BatchLine, Answered>;

  static int job_count() { return static_cast<int>(std::max(1U, std::thread::hardware_concurrency())); }

  void read(std::istream& in, Workers& workers) const {
    const bool similar = settings_.action == Action::similar_batch;
    BatchFile file(in, similar ? BatchFile::Unnamed::by_text : BatchFile::Unnamed::by_number);
    while (auto line = file.next()) {
      if (!workers.push(std::move(*line), 1)) return;
    }
    workers.close();
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
      settings.subject = line.text;
    }
    return settings;
  }

  Answered answered(const BatchLine& line) {
    const QuerySettings settings = settings_of(line);
    std::ostringstream out, said;
    Messages messages(said, "pressmark-query: " + line.qid, false);
    Answered answer;
    std::unique_ptr<Archive> archive;
    try {
      archive = archives_.take();
      answer.code = with_failures(paths_, [&] {
        const Streams streams{out, messages, streams_.stop};
        return settings.action == Action::search ? answer_search(settings, environment_, *archive, streams)
                                                 : answer_similar(settings, environment_, *archive, streams);
      });
    } catch (const Failure& failure) {
      messages.error(failure.error());
      answer.code = ExitCode::error;
    }
    if (archive) archives_.give_back(std::move(archive));
    answer.out = out.str();
    answer.messages = said.str();
    return answer;
  }

  // False if nobody reads on.
  bool write(const Answered& answer) {
    errors_ = errors_ || answer.code == ExitCode::error;
    hits_ = hits_ || answer.code == ExitCode::done;
    streams_.out << answer.out;
    if (!answer.messages.empty()) {
      streams_.out.flush();
      streams_.messages.pass_on(answer.messages);
    }
    return static_cast<bool>(streams_.out);
  }

  const QuerySettings& settings_;
  const Environment& environment_;
  Streams streams_;
  const std::string paths_;
  Archives archives_;
  bool errors_ = false, hits_ = false;
};

}  // namespace

ExitCode answer_batch(const QuerySettings& settings, const Environment& environment, Streams streams) {
  if (settings.subject == "-") return Batch(settings, environment, streams).answer(std::cin);
  std::ifstream file(settings.subject, std::ios::binary);
  if (!file)
    throw Failure({ErrorKind::not_found, settings.subject,
                   std::string("cannot be opened: ") + std::strerror(errno), ""});
  return Batch(settings, environment, streams).answer(file);
}

}  // namespace pressmark
