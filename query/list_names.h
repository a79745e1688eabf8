#pragma once

#include "query/environment.h"
#include "query/options.h"
#include "shared/database/archive.h"
#include "shared/exit_code.h"
#include "shared/program.h"

namespace pressmark {

/// Prints the names with a word that begins with `settings.subject`. Throws Failure.
ExitCode list_names(const QuerySettings& settings, const Environment& environment, Archive& archive,
                    Streams streams);

}  // namespace pressmark
