#pragma once

#include <vector>

#include "indexer/entities/spans.h"

namespace pressmark::entities {

/// Without the people that are ships: "the Orla Star", "the freighter Orla Star". A name goes where an
/// article or a ship's noun stands before each of its mentions.
std::vector<Span> without_ships(const Reading& reading, std::vector<Span> spans);

}  // namespace pressmark::entities
