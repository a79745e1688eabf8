#include "tests/support/tmux.h"

#include <chrono>
#include <csignal>
#include <fstream>
#include <stdexcept>
#include <thread>

namespace pressmark::test {
namespace {

std::string quoted(const std::string& word) {
  std::string text = "'";
  for (const char c : word) text += c == '\'' ? "'\\''" : std::string(1, c);
  return text + "'";
}

}  // namespace

Tmux::Tmux(const Command& command, int columns, int rows) {
  std::string line = "env";
  for (const auto& [name, value] : command.environment) line += " " + quoted(name + "=" + value);
  line += " " + quoted(command.program);
  for (const std::string& word : command.words) line += " " + quoted(word);
  line += "; echo ended with $?; stty -a | grep -o -w -e '-\\?icanon' -e '-\\?echo'; sleep 1000";
  const Outcome made =
      tmux({"new-session", "-d", "-x", std::to_string(columns), "-y", std::to_string(rows), line});
  if (made.code != 0) throw std::runtime_error("tmux: " + made.err);
}

Tmux::~Tmux() { tmux({"kill-server"}); }

void Tmux::type(const std::vector<std::string>& keys) const {
  std::vector<std::string> words{"send-keys"};
  words.insert(words.end(), keys.begin(), keys.end());
  tmux(words);
}

void Tmux::resize(int columns, int rows) const {
  tmux({"resize-window", "-x", std::to_string(columns), "-y", std::to_string(rows)});
}

void Tmux::signal(int number) const {
  const int shell = std::stoi(tmux({"list-panes", "-F", "#{pane_pid}"}).out);
  int program = 0;
  std::ifstream("/proc/" + std::to_string(shell) + "/task/" + std::to_string(shell) + "/children") >> program;
  if (program > 0) ::kill(program, number);
}

std::string Tmux::text() const { return tmux({"capture-pane", "-p"}).out; }

bool Tmux::shows(const std::string& text) const {
  constexpr int kTries = 500, kEachMs = 20;
  for (int tries = 0; tries < kTries; ++tries) {
    if (this->text().find(text) != std::string::npos) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(kEachMs));
  }
  return false;
}

Outcome Tmux::tmux(std::vector<std::string> words) const {
  Command command;
  command.program = "tmux";
  command.words = {"-u", "-S", folder_.path("socket"), "-f", "/dev/null"};
  command.words.insert(command.words.end(), words.begin(), words.end());
  return run(command);
}

}  // namespace pressmark::test
