#pragma once

#include <string>
#include <utility>
#include <vector>

namespace pressmark::test {

/// What a program did.
struct Outcome {
  int code = -1;   // exit code; -1 if a signal ended it
  int signal = 0;  // the signal that ended it
  std::string out;
  std::string err;
};

/// How a program is started.
struct Command {
  std::string program;
  std::vector<std::string> words;                                // arguments
  std::string folder;                                            // working directory; "" for that of the test
  std::string input;                                             // standard input
  std::vector<std::pair<std::string, std::string>> environment;  // beside that of the test
  int kill_after_ms = 0;  // SIGKILL after so many milliseconds; 0: never
};

/// Runs a program to its end, without a shell and without a terminal. What a user's environment could change
/// is taken out of it. A program that takes minutes is killed by SIGALRM.
Outcome run(const Command& command);

/// In a child: becomes the program, with these files as its standard input, output and error.
[[noreturn]] void become(const Command& command, int in, int out, int err);

/// Lines without their ends.
std::vector<std::string> lines_of(const std::string& text);

/// True if a program of this name is on the PATH.
bool has_program(const std::string& name);

}  // namespace pressmark::test
