#include "query/terminal/marked_runs.h"

#include <algorithm>

namespace pressmark::screen {

std::vector<Run> marked_runs(const std::string& text,
                             const std::vector<std::pair<std::size_t, std::size_t>>& marks, std::size_t begin,
                             std::size_t end, Role role) {
  std::vector<Run> runs;
  std::size_t at = begin;
  for (const auto& [from, to] : marks) {
    if (to <= begin || from >= end) continue;
    const std::size_t first = std::max(from, begin), last = std::min(to, end);
    if (first > at) runs.push_back({text.substr(at, first - at), role});
    runs.push_back({text.substr(first, last - first), Role::mark});
    at = last;
  }
  if (at < end) runs.push_back({text.substr(at, end - at), role});
  return runs;
}

}  // namespace pressmark::screen
