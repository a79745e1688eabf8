#include "tests/support/run.h"

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <thread>

#include <sys/wait.h>
#include <unistd.h>

namespace pressmark::test {

namespace {

constexpr unsigned kSeconds = 300;

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

// Files and not pipes: nothing blocks, however much is written.
File temporary_file() {
  File file(std::tmpfile());
  if (!file) throw std::runtime_error("no temporary file");
  return file;
}

std::string content_of(std::FILE* file) {
  std::string content;
  std::rewind(file);
  char buffer[1 << 16];
  for (std::size_t size = 0; (size = std::fread(buffer, 1, sizeof buffer, file)) > 0;)
    content.append(buffer, size);
  return content;
}

void set_environment(const Command& command) {
  for (const char* name : {"PRESSMARK_DATABASE", "XDG_DATA_HOME", "NO_COLOR", "COLUMNS", "PAGER",
                           "PRESSMARK_PAGER", "LESS", "XDG_STATE_HOME"})
    ::unsetenv(name);
  ::setenv("TERM", "dumb", 1);
  for (const auto& [name, value] : command.environment) ::setenv(name.c_str(), value.c_str(), 1);
}

}  // namespace

void become(const Command& command, int in, int out, int err) {
  constexpr int kCannotStart = 127;
  ::dup2(in, STDIN_FILENO);
  ::dup2(out, STDOUT_FILENO);
  ::dup2(err, STDERR_FILENO);
  if (!command.folder.empty() && ::chdir(command.folder.c_str()) != 0) ::_exit(kCannotStart);
  set_environment(command);
  std::vector<char*> words;
  words.push_back(const_cast<char*>(command.program.c_str()));
  for (const std::string& word : command.words) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  ::alarm(kSeconds);
  ::execvp(command.program.c_str(), words.data());
  ::_exit(kCannotStart);
}

Outcome run(const Command& command) {
  const File in = temporary_file(), out = temporary_file(), err = temporary_file();
  std::fwrite(command.input.data(), 1, command.input.size(), in.get());
  std::rewind(in.get());
  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("cannot fork");
  if (child == 0) become(command, ::fileno(in.get()), ::fileno(out.get()), ::fileno(err.get()));
  if (command.kill_after_ms > 0) {
    std::this_thread::sleep_for(std::chrono::milliseconds(command.kill_after_ms));
    ::kill(child, SIGKILL);  // not yet waited for: nobody else has its number
  }
  int status = 0;
  while (::waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) throw std::runtime_error("cannot wait");
  }
  Outcome outcome;
  if (WIFEXITED(status)) outcome.code = WEXITSTATUS(status);
  if (WIFSIGNALED(status)) outcome.signal = WTERMSIG(status);
  outcome.out = content_of(out.get());
  outcome.err = content_of(err.get());
  return outcome;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

bool has_program(const std::string& name) {
  std::istringstream path(std::getenv("PATH") == nullptr ? "" : std::getenv("PATH"));
  for (std::string folder; std::getline(path, folder, ':');) {
    if (::access((std::filesystem::path(folder) / name).c_str(), X_OK) == 0) return true;
  }
  return false;
}

}  // namespace pressmark::test
