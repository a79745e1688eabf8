#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <variant>

#include "query/terminal/engine.h"
#include "query/terminal/state.h"

namespace pressmark::screen {

/// Answers wishes on a thread of its own, which alone uses the engine: keys never wait for a search. Of
/// searches that wait only the latest is made.
class Searcher {
 public:
  using MakeEngine = std::function<std::unique_ptr<Engine>()>;
  using Tell = std::function<void(Event)>;

  /// `tell` is called on that thread with each answer.
  Searcher(MakeEngine make_engine, Tell tell);
  Searcher(const Searcher&) = delete;
  Searcher& operator=(const Searcher&) = delete;
  /// Waits for the answer under way.
  ~Searcher();

  void ask(SearchWish wish);
  void ask(OpenWish wish);
  void ask(TellWish wish);

 private:
  struct Asked {
    std::optional<SearchWish> search;
    std::optional<OpenWish> open;
    std::optional<TellWish> tell;
    bool ends = false;
  };

  void wake(const std::function<void(Asked&)>& change);
  void run();
  Asked next();

  MakeEngine make_engine_;
  Tell tell_;
  std::mutex mutex_;
  std::condition_variable asked_something_;
  Asked asked_;
  std::thread thread_;  // last, so that all else is there before it begins
};

}  // namespace pressmark::screen
