#pragma once

#include "indexer/options.h"
#include "shared/exit_code.h"
#include "shared/program.h"

namespace pressmark {

/// Does what the settings ask for: answers to `out`, all else to the messages. Throws Failure for what ends a
/// run.
ExitCode run_index(const IndexSettings& settings, Streams streams);

}  // namespace pressmark
