#pragma once

#include <atomic>

namespace pressmark {

/// A request to stop, made once, from a signal handler or any thread; to be asked for, or waited for beside
/// slow input.
class StopRequest {
 public:
  /// Throws Failure if no file descriptor is left.
  StopRequest();
  StopRequest(const StopRequest&) = delete;
  StopRequest& operator=(const StopRequest&) = delete;
  ~StopRequest();

  /// Safe in a signal handler.
  void request() noexcept;
  bool requested() const noexcept { return requested_.load(std::memory_order_relaxed); }
  /// A file descriptor that poll(2) finds readable from the request on.
  int descriptor() const noexcept { return descriptor_; }

 private:
  std::atomic<bool> requested_ = false;
  int descriptor_ = -1;
};

/// While it lives, the first SIGINT, SIGTERM or SIGHUP makes the request and the next one ends the program at
/// once, with exit code 130. What comes within a third of a second of the first counts as the same:
/// timeout(1) and terminals send one request twice. Signals that are ignored stay so (nohup). At most one at
/// a time.
class StopOnSignals {
 public:
  explicit StopOnSignals(StopRequest& stop);
  StopOnSignals(const StopOnSignals&) = delete;
  StopOnSignals& operator=(const StopOnSignals&) = delete;
  ~StopOnSignals();
};

}  // namespace pressmark
