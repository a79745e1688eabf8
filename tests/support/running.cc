#include "tests/support/running.h"

#include <chrono>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <stdexcept>
#include <thread>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace pressmark::test {

namespace {

// Waits for what will come, or the program hangs: then the test must not.
template <class Condition>
void wait_for(Condition condition) {
  constexpr int kTries = 12'000;
  for (int i = 0; i < kTries; ++i) {
    if (condition()) return;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  throw std::runtime_error("waited too long");
}

int bytes_in(int pipe) {
  int bytes = 0;
  ::ioctl(pipe, FIONREAD, &bytes);
  return bytes;
}

std::string rest_of(int file) {
  std::string content;
  char buffer[1 << 16];
  for (ssize_t size = 0; (size = ::read(file, buffer, sizeof buffer)) > 0;)
    content.append(buffer, static_cast<std::size_t>(size));
  return content;
}

void open_pipe(int (&ends)[2]) {
  if (::pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
}

}  // namespace

Running::Running(const Command& command) {
  int in[2], out[2];
  open_pipe(in);
  open_pipe(out);
  char name[] = "/tmp/pressmark-test-XXXXXX";
  err_ = ::mkstemp(name);
  ::unlink(name);
  std::signal(SIGPIPE, SIG_IGN);
  child_ = ::fork();
  if (child_ < 0) throw std::runtime_error("cannot fork");
  if (child_ == 0) become(command, in[0], out[1], err_);
  ::close(in[0]);
  ::close(out[1]);
  in_ = in[1];
  out_ = out[0];
}

Running::~Running() {
  if (child_ > 0) {
    ::kill(child_, SIGKILL);
    ::waitpid(child_, nullptr, 0);
  }
  close_input();
  ::close(out_);
  ::close(err_);
}

void Running::give(const std::string& bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const ssize_t written = ::write(in_, bytes.data() + at, bytes.size() - at);
    if (written <= 0) throw std::runtime_error("the program takes no input");
    at += static_cast<std::size_t>(written);
  }
  wait_for([&] { return bytes_in(in_) == 0; });
}

void Running::close_input() {
  if (in_ >= 0) ::close(in_);
  in_ = -1;
}

void Running::wait_until_full() const {
  const int room = ::fcntl(out_, F_GETPIPE_SZ);
  wait_for([&] { return bytes_in(out_) >= room; });
}

void Running::signal(int number) const { ::kill(child_, number); }

bool Running::runs() const {
  siginfo_t state = {};
  ::waitid(P_PID, static_cast<id_t>(child_), &state, WEXITED | WNOHANG | WNOWAIT);
  return state.si_pid == 0;
}

Outcome Running::finish() {
  std::string out = rest_of(out_);
  Outcome outcome = finish_unread();
  outcome.out = std::move(out);
  return outcome;
}

Outcome Running::finish_unread() {
  int status = 0;
  ::waitpid(child_, &status, 0);
  child_ = -1;
  Outcome outcome;
  if (WIFEXITED(status)) outcome.code = WEXITSTATUS(status);
  if (WIFSIGNALED(status)) outcome.signal = WTERMSIG(status);
  ::lseek(err_, 0, SEEK_SET);
  outcome.err = rest_of(err_);
  return outcome;
}

void wait_for_file(const std::string& path) {
  wait_for([&] { return std::filesystem::exists(path); });
}

}  // namespace pressmark::test
