#include "query/terminal/cells.h"

#include <algorithm>

#include "shared/text/display.h"

namespace pressmark::screen {

Run run(std::string_view text, Role role) { return {harmless(text), role}; }

int width_of(const std::vector<Run>& runs) {
  int width = 0;
  for (const Run& one : runs) width += display_width(one.text);
  return width;
}

std::vector<Run> cut(std::vector<Run> runs, int columns) {
  if (width_of(runs) <= columns) return runs;
  std::vector<Run> kept;
  int left = std::max(columns, 0);
  for (Run& one : runs) {
    const int width = display_width(one.text);
    if (width < left) {
      left -= width;
      kept.push_back(std::move(one));
      continue;
    }
    // What does not fit is in this piece or behind it, so that the sign goes here.
    kept.push_back({cut_to_width(one.text + " …", left), one.role});
    break;
  }
  return kept;
}

std::vector<Run> fit(std::vector<Run> runs, int columns) {
  std::vector<Run> fitted = cut(std::move(runs), columns);
  const int missing = columns - width_of(fitted);
  if (missing > 0) fitted.push_back({std::string(static_cast<std::size_t>(missing), ' '), Role::plain});
  return fitted;
}

}  // namespace pressmark::screen
