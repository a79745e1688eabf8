#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "query/terminal/cells.h"

namespace pressmark::screen {

/// The bytes from `begin` to `end` of a harmless text as pieces in a role, its marks (bytes, in order) as
/// marks.
std::vector<Run> marked_runs(const std::string& text,
                             const std::vector<std::pair<std::size_t, std::size_t>>& marks, std::size_t begin,
                             std::size_t end, Role role);

}  // namespace pressmark::screen
