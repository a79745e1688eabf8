#pragma once

#include <string>
#include <vector>

#include "indexer/writer/writer.h"
#include "shared/message.h"

namespace pressmark {

/// Drops the sources that surely are gone from the folders of the run. Says which ones it is not sure of.
void prune_sources(const std::vector<std::string>& sources, Writer& writer, Messages& messages);

}  // namespace pressmark
