#pragma once

#include <ostream>

#include "query/environment.h"
#include "query/options.h"
#include "shared/exit_code.h"
#include "shared/message.h"

namespace pressmark {

/// Where answers and messages go.
struct QueryStreams {
  std::ostream& out;
  Messages& messages;
};

/// Does what the settings ask for. Throws Failure.
ExitCode run_query(const QuerySettings& settings, const Environment& environment, QueryStreams streams);

}  // namespace pressmark
