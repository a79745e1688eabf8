#pragma once

#include <vector>

#include "indexer/entities/spans.h"

namespace pressmark::entities {

/// Uses what the whole document tells: surnames and short names of what it names in full elsewhere are found,
/// and a word that is read in two ways is read as its best evidence says. The result is sorted by place.
std::vector<Span> resolved(const Reading& reading, std::vector<Span> spans);

}  // namespace pressmark::entities
