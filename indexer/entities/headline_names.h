#pragma once

#include <vector>

#include "indexer/entities/spans.h"

namespace pressmark::entities {

/// Adds the names of two words and more that a headline in title case has in full and the text names, too;
/// what was read inside of them goes.
std::vector<Span> with_headline_names(const Reading& reading, std::vector<Span> spans);

}  // namespace pressmark::entities
