#pragma once

#include "query/terminal/cells.h"
#include "query/terminal/state.h"

namespace pressmark::screen {

/// What the screen shows of a state: just as many rows as it has.
Frame view(const State& state);

/// The panes, each as at most so many rows; what is wider than the columns is cut when the rows are put
/// together.
std::vector<std::vector<Run>> list_view(const State& state, int columns, int rows);
std::vector<std::vector<Run>> preview_view(const State& state, int columns, int rows);
std::vector<std::vector<Run>> reader_view(const State& state, int rows);
std::vector<std::vector<Run>> sheet_view(const State& state, int columns, int rows);

}  // namespace pressmark::screen
