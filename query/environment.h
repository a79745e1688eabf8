#pragma once

#include <string>

namespace pressmark {

/// What the program learns from around it, read once.
struct Environment {
  std::string today;    // ISO day, local time
  int columns = 80;     // of the terminal; $COLUMNS if that is set
  bool colour = false;  // standard output is a terminal that shows colours, and NO_COLOR is not set
};

/// Reads clock, terminal and environment variables.
Environment read_environment();

}  // namespace pressmark
