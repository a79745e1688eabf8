#pragma once

#include <functional>
#include <memory>
#include <string>

#include "query/terminal/engine.h"
#include "query/terminal/paint.h"

namespace pressmark::screen {

/// What a full screen is opened with.
struct SessionSettings {
  Colours colours = Colours::none;
  std::function<std::unique_ptr<Engine>()> make_engine;  // is called once, on the thread that searches
  std::function<std::string(const Request&)> command;    // the command line that gives the same answer
};

/// Shows the full screen on the terminal until the user leaves it; false if a signal, or the loss of the
/// terminal, ended it. Throws Failure if there is no terminal.
bool run_session(const SessionSettings& settings);

}  // namespace pressmark::screen
