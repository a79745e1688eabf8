#include <algorithm>

#include "query/terminal/view.h"

namespace pressmark::screen {
namespace {

constexpr int kKeyColumns = 34;

}  // namespace

std::vector<std::vector<Run>> help_view(const State& state, int columns, int rows) {
  std::vector<std::vector<Run>> shown;
  const std::vector<KeyHelp> lines = help_of(state.helped);
  const int key_columns = std::min(kKeyColumns, columns / 2);
  for (std::size_t i = std::min(state.help_top, lines.size());
       i < lines.size() && shown.size() < static_cast<std::size_t>(rows); ++i) {
    std::string keys = " ";
    for (const std::string& key : lines[i].keys) keys += " " + key;
    std::vector<Run> row = fit({run(keys, Role::accent)}, key_columns);
    row.push_back(run(" "));
    row.push_back(run(lines[i].help));
    shown.push_back(std::move(row));
  }
  return shown;
}

}  // namespace pressmark::screen
