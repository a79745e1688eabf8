#pragma once

#include <string>

#include <sys/types.h>

#include "tests/support/run.h"

namespace pressmark::test {

/// A program that runs beside the test, its standard input and output being pipes that the test holds. Its
/// standard error goes to a file. It is killed with this object if it still runs.
class Running {
 public:
  explicit Running(const Command& command);
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;
  ~Running();

  /// Writes to its standard input and waits until the program has taken all of it.
  void give(const std::string& bytes);
  void close_input();

  /// Waits until it has written so much that its standard output is full, and it waits.
  void wait_until_full() const;

  void signal(int number) const;
  bool runs() const;

  /// Reads its output to the end and waits for it.
  Outcome finish();
  /// Waits for it and leaves its output alone.
  Outcome finish_unread();

 private:
  int in_ = -1, out_ = -1, err_ = -1;
  pid_t child_ = -1;
};

/// Waits until there is a file of this name.
void wait_for_file(const std::string& path);

}  // namespace pressmark::test
