#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pressmark {

/// A caption and the credit that stood at its end or beginning.
struct Caption {
  std::string text;    // may be empty
  std::string credit;  // may be empty; brackets and words such as "Photo:" are off
};

/// Parts a caption from its credit: "[Ann Lee/Example Agency]", "(Courtesy: Ann Lee)", "Source: A / B",
/// "Photo: A".
Caption part_credit(std::string_view caption);

}  // namespace pressmark
