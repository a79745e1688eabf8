#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/writer/writer.h"
#include "shared/message.h"

namespace pressmark {

/// How many sources surely are gone from the folders of the run. What they gave is still there.
std::uint64_t count_gone(const std::vector<std::string>& sources, const Writer& writer);

/// Drops the sources that surely are gone from the folders of the run. Says which ones it is not sure of.
void prune_sources(const std::vector<std::string>& sources, Writer& writer, Messages& messages);

}  // namespace pressmark
