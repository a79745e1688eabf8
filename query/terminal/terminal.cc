#include "query/terminal/terminal.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdlib>

#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "query/terminal/paint.h"
#include "shared/failure.h"

namespace pressmark::screen {
namespace {

constexpr std::array kTold = {SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGWINCH, SIGCONT, SIGTSTP};
constexpr std::array kCrashing = {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL};
constexpr char kResize = 'r', kSuspend = 's', kContinue = 'c', kEnd = 'e', kWake = 'w';

// What a signal handler needs. Only one terminal exists at a time.
struct Handled {
  std::atomic<int> pipe{-1};
  std::atomic<const termios*> before{nullptr};
  std::atomic<bool> ending{false};  // a signal asks for the end
};
Handled& handled() {
  static Handled one;
  return one;
}

void put(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

bool is_in_foreground() { return ::tcgetpgrp(STDIN_FILENO) == ::getpgrp(); }

void set_modes(const termios& modes, int when) {
  while (::tcsetattr(STDIN_FILENO, when, &modes) != 0 && errno == EINTR) continue;
}

extern "C" void on_signal(int number) {
  const int error = errno;
  const char byte = number == SIGWINCH  ? kResize
                    : number == SIGCONT ? kContinue
                    : number == SIGTSTP ? kSuspend
                                        : kEnd;
  if (byte == kEnd) handled().ending = true;
  if (const int pipe = handled().pipe.load(); pipe >= 0) static_cast<void>(!::write(pipe, &byte, 1));
  errno = error;
}

// The terminal is made sane first; then the signal does what it does.
extern "C" void on_crash(int number) {
  put(STDOUT_FILENO, kLeaveScreen);
  if (const termios* before = handled().before.load()) ::tcsetattr(STDIN_FILENO, TCSANOW, before);
  std::signal(number, SIG_DFL);
  std::raise(number);
}

}  // namespace

Terminal::Terminal() {
  if (::isatty(STDIN_FILENO) == 0 || ::isatty(STDOUT_FILENO) == 0 || ::tcgetattr(STDIN_FILENO, &before_) != 0)
    throw Failure({ErrorKind::usage, "standard input and output", "are no terminal", "give a query"});
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
    throw Failure(
        {ErrorKind::storage, "the screen", "needs a file descriptor, and none is left", "close some"});
  wake_in_ = ends[0];
  wake_out_ = ends[1];
  handled().before = &before_;
  handled().pipe = wake_out_;
  handle_signals();
  enter();
}

Terminal::~Terminal() {
  give_back();
  handled().pipe = -1;
  handled().before = nullptr;
  ::close(wake_in_);
  ::close(wake_out_);
}

void Terminal::give_back() {
  leave();
  for (const auto& [number, handler] : handlers_) ::sigaction(number, &handler, nullptr);
  handlers_.clear();
}

void Terminal::handle_signals() {
  const auto set = [this](int number, void (*handler)(int)) {
    struct sigaction ours = {}, before = {};
    ours.sa_handler = handler;
    ours.sa_flags = SA_RESTART;
    sigemptyset(&ours.sa_mask);
    if (::sigaction(number, &ours, &before) == 0) handlers_.emplace_back(number, before);
  };
  for (const int number : kTold) set(number, on_signal);
  for (const int number : kCrashing) set(number, on_crash);
}

void Terminal::enter() {
  termios raw = before_;
  raw.c_iflag &= ~static_cast<tcflag_t>(BRKINT | ICRNL | INPCK | ISTRIP | IXON);
  raw.c_lflag &= ~static_cast<tcflag_t>(ECHO | ICANON | IEXTEN | ISIG);
  raw.c_cc[VMIN] = 1;
  raw.c_cc[VTIME] = 0;
  set_modes(raw, TCSANOW);
  entered_ = true;
  write(kEnterScreen);
}

void Terminal::leave() {
  if (!entered_) return;
  write(kLeaveScreen);
  entered_ = false;
  set_modes(before_, TCSAFLUSH);
}

Size Terminal::size() const {
  winsize window = {};
  Size size;
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) != 0 || window.ws_col == 0 || window.ws_row == 0)
    return size;
  return {window.ws_col, window.ws_row};
}

void Terminal::write(std::string_view bytes) const {
  if (entered_) put(STDOUT_FILENO, bytes);
}

void Terminal::wake() const { put(wake_out_, {&kWake, 1}); }

Terminal::Woken Terminal::wait(std::optional<int> milliseconds) {
  std::array<pollfd, 2> sources{{{STDIN_FILENO, POLLIN, 0}, {wake_in_, POLLIN, 0}}};
  Woken woken;
  const int ready = ::poll(sources.data(), sources.size(), milliseconds.value_or(-1));
  woken.timed_out = ready == 0;
  if (ready <= 0) return woken;
  std::array<char, 4096> bytes;
  if (sources[1].revents != 0) {
    const ssize_t count = ::read(wake_in_, bytes.data(), bytes.size());
    for (const char byte : std::string_view(bytes.data(), count > 0 ? static_cast<std::size_t>(count) : 0)) {
      // Who stopped it may have changed the terminal.
      if (byte == kContinue && is_in_foreground()) enter();
      woken.resized = woken.resized || byte == kResize || byte == kContinue;
      woken.ended = woken.ended || byte == kEnd;
      woken.suspended = woken.suspended || byte == kSuspend;
      woken.told = woken.told || byte == kWake;
    }
  }
  if (sources[0].revents != 0) {
    const ssize_t count = ::read(STDIN_FILENO, bytes.data(), bytes.size());
    if (count > 0) woken.bytes.assign(bytes.data(), static_cast<std::size_t>(count));
    woken.ended = woken.ended || count == 0 || (count < 0 && errno != EINTR && errno != EAGAIN);
  }
  return woken;
}

void Terminal::suspend() {
  leave();
  // The whole job stops, or a shell script that waits for this program would not be seen as stopped. What
  // goes on in the background stops again, unless it is to end.
  do {
    ::kill(0, SIGSTOP);
  } while (!is_in_foreground() && !handled().ending);
  if (is_in_foreground()) enter();  // the screen is drawn before the signal is heard of
}

}  // namespace pressmark::screen
