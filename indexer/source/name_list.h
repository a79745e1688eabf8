#pragma once

#include <string>
#include <vector>

#include "shared/result.h"
#include "shared/stop.h"

namespace pressmark {

/// The paths that a file lists, each ended by a NUL as `find -print0` writes them; "-" is standard input.
/// Empty ones are left out. An error where it cannot be read, or has lines and no NUL.
Result<std::vector<std::string>> read_name_list(const std::string& path, const StopRequest* stop);

}  // namespace pressmark
