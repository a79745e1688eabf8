#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace pressmark {

/// Applies a function to a stream of items on several threads and gives the results in the order of the
/// items. What is under way is bounded by a number of items and by their weight together (at least one item
/// always goes). Where the system gives fewer threads, fewer work; it throws if there is none.
template <class In, class Out>
class OrderedWorkers {
 public:
  struct Bounds {
    std::size_t items = 64;
    std::size_t weight = 64u << 20;
  };

  OrderedWorkers(int threads, Bounds bounds, std::function<Out(In&&)> work)
      : bounds_(bounds), work_(std::move(work)) {
    threads_.reserve(static_cast<std::size_t>(threads));
    try {
      for (int i = 0; i < threads; ++i) threads_.emplace_back([this] { run(); });
    } catch (const std::system_error&) {
      if (threads_.empty()) throw;  // else those that there are do all the work
    }
  }
  OrderedWorkers(const OrderedWorkers&) = delete;
  OrderedWorkers& operator=(const OrderedWorkers&) = delete;
  ~OrderedWorkers() {
    stop();
    for (std::thread& thread : threads_) thread.join();
  }

  /// Hands in one item; waits while the bounds are reached. False once `stop` was called: no more is wanted.
  bool push(In item, std::size_t weight) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return stopped_ || fits(weight); });
    if (stopped_) return false;
    weight_ += weight;
    pending_.push_back(std::make_shared<Task>(Task{std::move(item), std::nullopt, nullptr, weight}));
    order_.push_back(pending_.back());
    wake_.notify_one();
    return true;
  }

  /// No more items will come.
  void close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    wake_.notify_all();
    ready_.notify_all();
  }

  /// No more items will come, because of this: `pop` throws it behind the last result.
  void fail(std::exception_ptr error) {
    const std::lock_guard lock(mutex_);
    failure_ = std::move(error);
    closed_ = true;
    wake_.notify_all();
    ready_.notify_all();
  }

  /// Gives up: waiting threads return.
  void stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = closed_ = true;
    wake_.notify_all();
    room_.notify_all();
    ready_.notify_all();
  }

  /// The next result in order; nullopt after the last. Throws what the work threw, or ended the items.
  std::optional<Out> pop() {
    std::unique_lock lock(mutex_);
    ready_.wait(lock, [&] { return stopped_ || (order_.empty() ? closed_ : order_.front()->done()); });
    if (!stopped_ && order_.empty() && failure_) std::rethrow_exception(std::exchange(failure_, nullptr));
    if (stopped_ || order_.empty()) return std::nullopt;
    const std::shared_ptr<Task> task = order_.front();
    order_.pop_front();
    weight_ -= task->weight;
    room_.notify_one();
    if (task->error) std::rethrow_exception(task->error);
    return std::move(task->out);
  }

 private:
  struct Task {
    In in;
    std::optional<Out> out;
    std::exception_ptr error;
    std::size_t weight;
    bool done() const { return out.has_value() || error != nullptr; }
  };

  bool fits(std::size_t weight) const {
    return order_.empty() || (order_.size() < bounds_.items && weight_ + weight <= bounds_.weight);
  }

  void run() {
    for (;;) {
      std::shared_ptr<Task> task;
      {
        std::unique_lock lock(mutex_);
        wake_.wait(lock, [&] { return stopped_ || closed_ || !pending_.empty(); });
        if (stopped_ || pending_.empty()) return;
        task = pending_.front();
        pending_.pop_front();
      }
      finish(*task);
    }
  }

  void finish(Task& task) {
    std::optional<Out> out;
    std::exception_ptr error;
    try {
      out = work_(std::move(task.in));
    } catch (...) {
      error = std::current_exception();
    }
    const std::lock_guard lock(mutex_);
    task.out = std::move(out);
    task.error = error;
    ready_.notify_one();
  }

  Bounds bounds_;
  std::function<Out(In&&)> work_;
  std::mutex mutex_;
  std::condition_variable wake_, room_, ready_;
  std::deque<std::shared_ptr<Task>> pending_;  // not yet taken by a thread
  std::deque<std::shared_ptr<Task>> order_;    // not yet popped
  std::size_t weight_ = 0;
  bool closed_ = false, stopped_ = false;
  std::exception_ptr failure_;        // what ended the items
  std::vector<std::thread> threads_;  // last: they use all of the above
};

}  // namespace pressmark
