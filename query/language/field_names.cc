#include "query/language/field_names.h"

#include <algorithm>

#include "shared/text/edit_distance.h"
#include "shared/text/letters.h"

namespace pressmark {
namespace {

constexpr std::string_view kSince = "since";
constexpr std::string_view kUntil = "until";
constexpr std::size_t kLongestName = 16;

// "note:" and "late:" stand in texts; a slip seldom changes the first of few letters.
bool is_slip(std::string_view written, std::string_view name) {
  if (name.empty() || written.size() < 3 || written.size() > kLongestName) return false;
  const std::size_t shorter = std::min(written.size(), name.size());
  if (shorter < 5 && written[0] != name[0]) return false;
  return edit_distance(written, name) <= (shorter < 6 ? 1U : 2U);
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
