#include "query/terminal/panes.h"

#include <algorithm>

namespace pressmark::screen {
namespace {

constexpr int kFewestColumns = 20, kFewestRows = 6;
constexpr int kBesideColumns = 100;                 // from which on the preview is beside the list
constexpr int kBelowColumns = 50, kBelowRows = 14;  // from which on it is below
constexpr int kPreviewRows = 8;
constexpr int kWidestList = 90;

}  // namespace

Panes panes_of(Size size) {
  Panes panes;
  panes.too_small = size.columns < kFewestColumns || size.rows < kFewestRows;
  const int rows = std::max(size.rows - kRowsAbove - kRowsBelow, 0);
  panes.list_columns = size.columns;
  panes.list_rows = rows;
  if (size.columns >= kBesideColumns) {
    panes.beside = true;
    panes.list_columns = std::min(size.columns / 2, kWidestList);
    panes.preview_columns = size.columns - panes.list_columns;
    panes.preview_rows = rows;
  } else if (size.columns >= kBelowColumns && size.rows >= kBelowRows) {
    panes.preview_columns = size.columns;
    panes.preview_rows = kPreviewRows;
    panes.list_rows = rows - kPreviewRows;
  }
  return panes;
}

}  // namespace pressmark::screen
