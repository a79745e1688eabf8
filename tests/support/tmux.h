#pragma once

#include <string>
#include <vector>

#include "tests/support/run.h"
#include "tests/support/temporary_folder.h"

namespace pressmark::test {

/// A program on the screen of a terminal, which tmux is. Gone with this object, and the program with it.
class Tmux {
 public:
  /// Starts the program on a screen of this size; below it, when it has ended, stands "ended with" and its
  /// exit code.
  Tmux(const Command& command, int columns, int rows);
  Tmux(const Tmux&) = delete;
  Tmux& operator=(const Tmux&) = delete;
  ~Tmux();

  /// Types keys, by the names that tmux has for them: "Enter", "C-c", "ferry".
  void type(const std::vector<std::string>& keys) const;
  void resize(int columns, int rows) const;

  /// Sends a signal to the program.
  void signal(int number) const;

  /// What stands on the screen.
  std::string text() const;

  /// Waits until the text stands on the screen; false if it does not within ten seconds.
  bool shows(const std::string& text) const;

 private:
  Outcome tmux(std::vector<std::string> words) const;

  TemporaryFolder folder_;
};

}  // namespace pressmark::test
