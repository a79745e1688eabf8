#pragma once

#include "query/environment.h"
#include "query/options.h"
#include "shared/exit_code.h"
#include "shared/program.h"

namespace pressmark {

/// Answers the lines of `settings.subject` ("-": standard input) on all cores, in their order: queries, or
/// ids that articles are to be like. A line that cannot be answered is named and the rest goes on; then the
/// code is that of an error. Throws Failure: the file or the database cannot be opened.
ExitCode answer_batch(const QuerySettings& settings, const Environment& environment, Streams streams);

}  // namespace pressmark
