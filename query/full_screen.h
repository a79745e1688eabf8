#pragma once

#include "query/environment.h"
#include "query/options.h"
#include "query/terminal/engine.h"
#include "shared/exit_code.h"
#include "shared/stop.h"

namespace pressmark {

/// True if these settings ask for the full screen: nothing else is asked for, and a person sits at the
/// terminal.
bool wants_full_screen(const QuerySettings& settings, const Environment& environment);

/// The command that prints what the screen shows for a request.
std::string command_line(const QuerySettings& settings, const screen::Request& request);

/// Searches on a full screen until the user leaves it, or a signal ends it (`interrupted`). Throws Failure:
/// there is no database, no terminal.
ExitCode full_screen(const QuerySettings& settings, const Environment& environment, StopRequest& stop);

}  // namespace pressmark
