#include <algorithm>

#include "query/terminal/view.h"
#include "shared/text/display.h"

namespace pressmark::screen {
namespace {

constexpr int kWidestName = 34, kSheetMargin = 2;

// As wide as the names are, within bounds.
int name_columns(const std::vector<Fact>& sheet, int columns) {
  int widest = 0;
  for (const Fact& fact : sheet) widest = std::max(widest, display_width(harmless(fact.name)));
  return std::min({widest, kWidestName, columns / 2}) + 2 * kSheetMargin;
}

}  // namespace

std::vector<std::vector<Run>> sheet_view(const State& state, int columns, int rows) {
  std::vector<std::vector<Run>> shown;
  const int before = name_columns(state.sheet, columns);
  for (std::size_t i = state.sheet_top;
       i < state.sheet.size() && shown.size() < static_cast<std::size_t>(rows); ++i) {
    const Fact& fact = state.sheet[i];
    std::string name(kSheetMargin, ' ');
    name += fact.name;
    std::vector<std::string> lines = wrap(harmless(fact.text), columns - before);
    if (lines.empty()) lines.emplace_back();
    for (const std::string& line : lines) {
      shown.push_back(fit({run(name, Role::accent)}, before));
      shown.back().push_back(run(line));
      name.clear();
    }
  }
  return shown;
}

}  // namespace pressmark::screen
