#pragma once

#include "query/terminal/cells.h"

namespace pressmark::screen {

/// How a screen of some size is parted.
struct Panes {
  bool too_small = false;
  int list_columns = 0, list_rows = 0;
  int preview_columns = 0, preview_rows = 0;  // 0: none
  bool beside = false;                        // the preview is right of the list, not below
};

/// The query line and the line below it stand above the panes, one line below.
inline constexpr int kRowsAbove = 2, kRowsBelow = 1;

/// The panes of a screen.
Panes panes_of(Size size);

}  // namespace pressmark::screen
