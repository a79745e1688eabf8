#pragma once

#include <string_view>

namespace pressmark {

/// Without `blanks` at both ends: white space, where nothing else is said.
inline std::string_view trimmed(std::string_view text, std::string_view blanks = " \t\r\n") {
  const std::size_t start = text.find_first_not_of(blanks);
  if (start == std::string_view::npos) return {};
  return text.substr(start, text.find_last_not_of(blanks) - start + 1);
}

}  // namespace pressmark
