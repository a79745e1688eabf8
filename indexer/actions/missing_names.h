#pragma once

#include <string>

#include "indexer/options/options.h"
#include "shared/message.h"

namespace pressmark {

/// Says which names of a names file, whose text this is, no article of the settings' database has: a slip of
/// the pen would else go unseen.
void say_missing_names(const std::string& names_file, const IndexSettings& settings, Messages& messages);

}  // namespace pressmark
