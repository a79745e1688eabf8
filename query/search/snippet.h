#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "query/search/patterns.h"

namespace pressmark {

/// A piece of a text around what was looked for.
struct Snippet {
  std::string text;  // one line; "…" where a sentence was cut
  std::vector<std::pair<std::size_t, std::size_t>>
      marks;  // hits: code points of `text`, end exclusive, in order
};

/// The two sentences in a row (or what of them fits) that hold the most different words of the query, the
/// first such; where the text has none, its beginning.
Snippet snippet_of(std::string_view whole, std::string_view language, const Patterns& patterns);

}  // namespace pressmark
