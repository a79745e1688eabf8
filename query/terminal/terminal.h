#pragma once

#include <csignal>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <termios.h>

#include "query/terminal/cells.h"

namespace pressmark::screen {

/// The terminal while a full screen is on it: keys come unbuffered, its other screen is shown. Left as it was
/// found when this ends, by a return, an exception, a signal that ends the program, or a crash. At most one
/// at a time.
class Terminal {
 public:
  /// What woke `wait`.
  struct Woken {
    std::string bytes;       // that were typed
    bool resized = false;    // or woken up from a suspension
    bool suspended = false;  // a signal asks for that
    bool timed_out = false;  // nothing came
    bool told = false;       // `wake` was called
    bool ended = false;      // the terminal is gone, or a signal asks for the end
  };

  /// Throws Failure if standard input and output are no terminal.
  Terminal();
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;
  ~Terminal();

  Size size() const;
  void write(std::string_view bytes) const;

  /// Waits for bytes, signals or `wake`; at most so many milliseconds, where a number is given.
  Woken wait(std::optional<int> milliseconds);

  /// Wakes `wait`, from any thread.
  void wake() const;

  /// Gives the terminal back and stops the program and what else is in its job, as ^Z does; returns when it
  /// goes on.
  void suspend();

  /// Leaves the terminal as it was found, before this ends; nothing is written to it any more.
  void give_back();

 private:
  void enter();
  void leave();

  void handle_signals();

  termios before_ = {};
  bool entered_ = false;
  std::vector<std::pair<int, struct sigaction>> handlers_;  // as they were before
  int wake_in_ = -1, wake_out_ = -1;
};

}  // namespace pressmark::screen
