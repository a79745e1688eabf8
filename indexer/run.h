#pragma once

#include <iosfwd>

#include "indexer/options.h"
#include "shared/exit_code.h"
#include "shared/message.h"

namespace pressmark {

/// Does what the settings ask for: answers to `out`, all else to `messages`. Throws Failure for what ends a
/// run.
ExitCode run_index(const IndexSettings& settings, std::ostream& out, Messages& messages);

}  // namespace pressmark
