#include "tests/support/terminal.h"

#include <cerrno>
#include <stdexcept>

#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

namespace pressmark::test {
namespace {

constexpr int kQuietMs =
    300;  // a program that has written and then writes nothing for so long waits for keys

std::string without_returns(const std::string& text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.compare(i, 2, "\r\n") != 0) plain += text[i];
  }
  return plain;
}

// Reads until the last program that has the terminal open is gone.
std::string read_all(int terminal, const std::string& keys) {
  std::string all;
  bool typed = keys.empty();
  for (;;) {
    pollfd ready{terminal, POLLIN, 0};
    if (::poll(&ready, 1, typed || all.empty() ? -1 : kQuietMs) == 0) {
      if (::write(terminal, keys.data(), keys.size()) < 0) throw std::runtime_error("cannot type");
      typed = true;
      continue;
    }
    char buffer[1 << 12];
    const ssize_t size = ::read(terminal, buffer, sizeof buffer);
    if (size > 0) all.append(buffer, static_cast<std::size_t>(size));
    if (size == 0 || (size < 0 && errno != EINTR)) return all;  // EIO is the end of a terminal
  }
}

}  // namespace

Outcome run_on_terminal(const Command& command, int columns, int lines, const std::string& keys) {
  winsize size = {};
  size.ws_col = static_cast<unsigned short>(columns);
  size.ws_row = static_cast<unsigned short>(lines);
  int terminal = -1;
  const pid_t child = ::forkpty(&terminal, nullptr, nullptr, &size);
  if (child < 0) throw std::runtime_error("no terminal");
  if (child == 0) become(command, STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO);
  Outcome outcome;
  outcome.out = without_returns(read_all(terminal, keys));
  ::close(terminal);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) throw std::runtime_error("cannot wait");
  }
  if (WIFEXITED(status)) outcome.code = WEXITSTATUS(status);
  if (WIFSIGNALED(status)) outcome.signal = WTERMSIG(status);
  return outcome;
}

}  // namespace pressmark::test
