#pragma once

#include <memory>
#include <string>

#include "indexer/source/bytes.h"
#include "indexer/source/reader.h"

namespace pressmark {

/// The reader for bytes that are read once from their start: what open_reader has for a file. `name` is what
/// errors name and what tells of bytes that do not tell themselves; `locator` is the source of its pages.
Result<std::unique_ptr<Reader>> open_stream(std::unique_ptr<ByteStream> packed, const std::string& name,
                                            const std::string& locator, const ReadLimits& limits);

}  // namespace pressmark
