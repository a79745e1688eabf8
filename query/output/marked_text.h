#pragma once

#include <string>
#include <utility>
#include <vector>

#include "query/search/snippet.h"

namespace pressmark {

/// Text that is harmless on a terminal, and where it has what was looked for: bytes, end exclusive, in order.
struct MarkedText {
  std::string text;
  std::vector<std::pair<std::size_t, std::size_t>> marks;
};

/// A snippet, or any text with its marks, made harmless.
MarkedText marked_text(const Snippet& snippet);

}  // namespace pressmark
