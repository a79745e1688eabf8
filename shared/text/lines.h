#pragma once

#include <algorithm>
#include <string_view>

namespace pressmark {

/// Calls `each` with every line, without its end.
template <class Each>
void for_each_line(std::string_view text, Each each) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    each(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

}  // namespace pressmark
