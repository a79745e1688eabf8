#pragma once

#include <string>

#include "indexer/report/tally.h"

namespace pressmark {

/// The lines that say what was left out and how to see it; "" for nothing, else with a line end in front of
/// each. With `verbose` they have been named, so nothing is said of -v.
std::string left_out_lines(const Tally& tally, bool verbose = false);

/// "3 requests": parts of a source without a page, for people.
std::string counted(const NoPages& passed);

}  // namespace pressmark
