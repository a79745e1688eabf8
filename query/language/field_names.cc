#include "query/language/field_names.h"

#include <algorithm>
#include <array>

#include "shared/text/letters.h"

namespace pressmark {
namespace {

constexpr std::string_view kSince = "since";
constexpr std::string_view kUntil = "until";
constexpr std::size_t kLongestName = 16;

// Edits between two short words: insert, delete, replace, swap of neighbours (optimal string alignment).
std::size_t edits(std::string_view a, std::string_view b) {
  std::array<std::array<std::size_t, kLongestName + 1>, kLongestName + 1> cost{};
  for (std::size_t i = 0; i <= a.size(); ++i) cost[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) cost[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, replaced});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
    }
  }
  return cost[a.size()][b.size()];
}

// "note:" and "late:" stand in texts; a slip seldom changes the first of few letters.
bool is_slip(std::string_view written, std::string_view name) {
  if (name.empty() || written.size() < 3 || written.size() > kLongestName) return false;
  const std::size_t shorter = std::min(written.size(), name.size());
  if (shorter < 5 && written[0] != name[0]) return false;
  return edits(written, name) <= (shorter < 6 ? 1U : 2U);
}

}  // namespace

GivenField given_field(std::string_view name) {
  const std::string lower = to_lower(name);
  if (lower == kSince) return {nullptr, true, false};
  if (lower == kUntil) return {nullptr, false, true};
  return {find_field(lower), false, false};
}

std::string_view meant_field(std::string_view name) {
  const std::string written = to_lower(name);
  for (const std::string_view own : {kSince, kUntil}) {
    if (is_slip(written, own)) return own;
  }
  for (const Field& field : fields()) {
    if (is_slip(written, field.name)) return field.name;
    if (is_slip(written, field.alias)) return field.alias;
  }
  return {};
}

}  // namespace pressmark
