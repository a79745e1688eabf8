#pragma once

#include <string>

#include "tests/support/run.h"

namespace pressmark::test {

/// Runs a program on a terminal of this size, as a user sees it: standard output and error are one, in
/// `out`; line ends are LF. `keys` are typed when the program has written for the first time and then waits.
Outcome run_on_terminal(const Command& command, int columns, int lines, const std::string& keys = "");

}  // namespace pressmark::test
