#include "query/pager.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <optional>
#include <string_view>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace pressmark {
namespace {

constexpr int kSpare = 2;  // lines of the screen for what is said below an answer, and for the prompt
// What less does with $LESS unset: it ends at once where all fits, shows colours, and leaves the text there.
constexpr char kLess[] = "LESS=FRX";

std::vector<std::string> parted(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \t", at), text.size());
    if (end > at) words.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> list;
  for (std::string& word : words) list.push_back(word.data());
  list.push_back(nullptr);
  return list;
}

std::vector<std::string> pager_environment() {
  std::vector<std::string> all;
  for (char** entry = environ; *entry != nullptr; ++entry) all.emplace_back(*entry);
  if (std::getenv("LESS") == nullptr) all.emplace_back(kLess);
  return all;
}

/// A pipe that is closed with this object, unless an end was taken.
struct Pipe {
  int ends[2] = {-1, -1};
  Pipe() {
    if (::pipe2(ends, O_CLOEXEC) != 0) ends[0] = ends[1] = -1;
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  ~Pipe() {
    for (const int end : ends)
      if (end >= 0) ::close(end);
  }
};

// Starts the command with `in` as its standard input; 0, or why not. It gets the signals that this program
// ignores as any program does.
int spawn(std::vector<std::string> words, int in, pid_t& child) {
  std::vector<std::string> environment = pager_environment();
  posix_spawn_file_actions_t files;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&files);
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_adddup2(&files, in, STDIN_FILENO);
  sigset_t usual;
  sigemptyset(&usual);
  for (const int signal : {SIGPIPE, SIGXFSZ, SIGINT, SIGQUIT}) sigaddset(&usual, signal);
  posix_spawnattr_setsigdefault(&attributes, &usual);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  const int problem = ::posix_spawnp(&child, words.front().c_str(), &files, &attributes,
                                     pointers(words).data(), pointers(environment).data());
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&files);
  return problem;
}

// Puts `to` in the place of `place`; gives what was there.
int exchange(int place, int to) {
  const int saved = ::fcntl(place, F_DUPFD_CLOEXEC, 3);
  ::dup2(to, place);
  return saved;
}

void put_back(int place, int& saved) {
  if (saved < 0) return;
  ::dup2(saved, place);
  ::close(saved);
  saved = -1;
}

}  // namespace

PagerCommand pager_command(const char* own, const char* common) {
  const char* chosen = own != nullptr ? own : common;
  PagerCommand command{parted(chosen != nullptr ? chosen : "less"), chosen != nullptr};
  if (command.words == std::vector<std::string>{"cat"}) command.words.clear();
  return command;
}

Pager::Pager(std::ostream& out, PagerCommand command, int lines, Messages& messages)
    : out_(out),
      command_(std::move(command)),
      messages_(messages),
      stream_(this),
      room_(std::max(lines - kSpare, 1)) {
  if (command_.words.empty()) holding_ = false;
}

Pager::~Pager() {
  release();
  out_.flush();
  wait();
}

Pager::int_type Pager::overflow(int_type c) {
  if (traits_type::eq_int_type(c, traits_type::eof())) return traits_type::not_eof(c);
  const char letter = traits_type::to_char_type(c);
  return xsputn(&letter, 1) == 1 ? c : traits_type::eof();
}

std::streamsize Pager::xsputn(const char* text, std::streamsize size) {
  if (holding_) {
    hold({text, static_cast<std::size_t>(size)});
  } else {
    out_.write(text, size);
  }
  return out_ ? size : 0;
}

// Who flushes has said all, or wants it seen: it fits the screen.
int Pager::sync() {
  release();
  return out_.flush() ? 0 : -1;
}

void Pager::hold(std::string_view text) {
  held_ += text;
  room_ -= static_cast<int>(std::count(text.begin(), text.end(), '\n'));
  if (room_ >= 0) return;
  start();
  release();
}

void Pager::release() {
  holding_ = false;
  out_ << held_;
  held_.clear();
}

void Pager::start() {
  out_.flush();
  const Pipe pipe;
  int problem = pipe.ends[0] < 0 ? errno : spawn(command_.words, pipe.ends[0], child_);
  if (problem != 0) {
    child_ = -1;
    if (command_.chosen)
      messages_.note(command_.words.front() + ": the pager cannot be started: " + std::strerror(problem));
    return;
  }
  struct sigaction ignored = {};
  ignored.sa_handler = SIG_IGN;
  ::sigaction(SIGINT, &ignored, &interrupt_);
  ::sigaction(SIGQUIT, &ignored, &quit_);
  saved_out_ = exchange(STDOUT_FILENO, pipe.ends[1]);
  if (::isatty(STDERR_FILENO) != 0) saved_err_ = exchange(STDERR_FILENO, pipe.ends[1]);
}

// The pager sees the end when its pipe is closed: when both places have what they had.
void Pager::wait() {
  if (child_ < 0) return;
  put_back(STDOUT_FILENO, saved_out_);
  put_back(STDERR_FILENO, saved_err_);
  while (::waitpid(child_, nullptr, 0) < 0 && errno == EINTR) {
  }
  std::cerr.clear();  // messages that a closed pager did not take are no reason to keep others back
  ::sigaction(SIGINT, &interrupt_, nullptr);
  ::sigaction(SIGQUIT, &quit_, nullptr);
}

}  // namespace pressmark
