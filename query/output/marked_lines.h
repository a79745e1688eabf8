#pragma once

#include <string>
#include <vector>

#include "query/output/style.h"
#include "query/search/snippet.h"

namespace pressmark {

/// A snippet made harmless and broken into lines of at most `columns`, its hits marked and the rest in a
/// look.
std::vector<std::string> marked_lines(const Snippet& snippet, int columns, const Style& style,
                                      Look look = Look::plain);

}  // namespace pressmark
