#pragma once

#include <vector>

#include "indexer/entities/units.h"

namespace pressmark::entities {

/// The run of units that begins at a capitalised token. It ends at signs, small letters and function words.
std::vector<Unit> run_at(const Line& line, std::size_t at);

}  // namespace pressmark::entities
