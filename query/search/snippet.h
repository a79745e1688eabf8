#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "query/search/patterns.h"

namespace pressmark {

/// Where a text has what was looked for: code points of it, end exclusive, in order, none within another.
using Marks = std::vector<std::pair<std::size_t, std::size_t>>;

/// A piece of a text around what was looked for.
struct Snippet {
  std::string text;  // one line; "…" where a sentence was cut
  Marks marks;       // of `text`
};

/// The marks of a whole text: of a title.
Marks marks_in(std::string_view whole, std::string_view language, const Patterns& patterns);

/// The two sentences in a row (or what of them fits) that hold the most different words of the query, the
/// first such; where the text has none, its beginning.
Snippet snippet_of(std::string_view whole, std::string_view language, const Patterns& patterns);

}  // namespace pressmark
