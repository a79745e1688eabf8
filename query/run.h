#pragma once

#include "query/environment.h"
#include "query/options.h"
#include "shared/exit_code.h"
#include "shared/program.h"

namespace pressmark {

/// Does what the settings ask for. Throws Failure.
ExitCode run_query(const QuerySettings& settings, const Environment& environment, Streams streams);

}  // namespace pressmark
