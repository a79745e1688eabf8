#include "shared/stop.h"

#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <ctime>

#include <sys/eventfd.h>
#include <unistd.h>

#include "shared/exit_code.h"
#include "shared/failure.h"

namespace pressmark {
namespace {

constexpr int kSignals[] = {SIGINT, SIGTERM, SIGHUP};

// A handler can reach nothing else.
// NOLINTBEGIN(cppcoreguidelines-avoid-non-const-global-variables)
std::atomic<StopRequest*> requested_by_signals = nullptr;
std::atomic<std::int64_t> first_signal_ms = 0;
// NOLINTEND(cppcoreguidelines-avoid-non-const-global-variables)
static_assert(std::atomic<std::int64_t>::is_always_lock_free);

std::int64_t now_ms() noexcept {
  timespec now = {};
  ::clock_gettime(CLOCK_MONOTONIC, &now);
  return std::int64_t{now.tv_sec} * 1000 + now.tv_nsec / 1'000'000;
}

void on_signal(int) {
  constexpr std::int64_t kSameRequestMs = 333;
  const int saved = errno;
  StopRequest* const stop = requested_by_signals.load();
  if (stop == nullptr) return;
  if (!stop->requested()) {
    first_signal_ms = now_ms();
    stop->request();
  } else if (now_ms() - first_signal_ms > kSameRequestMs) {
    ::_exit(static_cast<int>(ExitCode::interrupted));
  }
  errno = saved;
}

struct sigaction action_of(void (*handler)(int)) {
  struct sigaction action = {};
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;  // what is not waiting for input has nothing to do with it
  ::sigemptyset(&action.sa_mask);
  for (const int signal : kSignals) ::sigaddset(&action.sa_mask, signal);
  return action;
}

}  // namespace

StopRequest::StopRequest() : descriptor_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  if (descriptor_ < 0) {
    throw Failure({ErrorKind::storage, "", std::string("cannot start: ") + std::strerror(errno),
                   errno == EMFILE ? "allow more open files: ulimit -n 64" : ""});
  }
}

StopRequest::~StopRequest() { ::close(descriptor_); }

void StopRequest::request() noexcept {
  requested_ = true;
  const std::uint64_t one = 1;
  // It can only fail where it is readable already.
  [[maybe_unused]] const ssize_t written = ::write(descriptor_, &one, sizeof one);
}

StopOnSignals::StopOnSignals(StopRequest& stop) {
  requested_by_signals = &stop;
  const struct sigaction caught = action_of(on_signal);
  for (const int signal : kSignals) {
    struct sigaction before = {};
    ::sigaction(signal, nullptr, &before);
    if (before.sa_handler != SIG_IGN) ::sigaction(signal, &caught, nullptr);
  }
}

StopOnSignals::~StopOnSignals() {
  const struct sigaction usual = action_of(SIG_DFL);
  for (const int signal : kSignals) {
    struct sigaction now = {};
    ::sigaction(signal, nullptr, &now);
    if (now.sa_handler == on_signal) ::sigaction(signal, &usual, nullptr);
  }
  requested_by_signals = nullptr;
}

}  // namespace pressmark
