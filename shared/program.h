#pragma once

#include <functional>
#include <ostream>
#include <string>
#include <vector>

#include "shared/exit_code.h"
#include "shared/message.h"
#include "shared/stop.h"

namespace pressmark {

/// Where a program's answers and messages go, and where it hears that it should stop.
struct Streams {
  std::ostream& out;
  Messages& messages;
  StopRequest& stop;  // by signals only while the program holds a StopOnSignals
};

/// Runs a program's story with the one catch block that it has: whatever is thrown becomes one line on
/// standard error and an exit code. Answers that could not be written (a full disk) are an error too; a
/// reader that has gone away (`| head`) is none.
int run_program(const std::string& name, int argc, char** argv,
                const std::function<ExitCode(const std::vector<std::string>& words, Streams streams)>& story);

/// Columns of the terminal: $COLUMNS, else what the terminal says, else 80.
int terminal_columns();

}  // namespace pressmark
