#pragma once

#include <memory>
#include <string>

#include "indexer/source/bytes.h"
#include "indexer/source/reader.h"

namespace pressmark {

/// JSON Lines: an object a line with `text` (a dump) or `html`, and `id url date title site language
/// captured`; or article JSON of Pressmark. A bad or overlong line is named and passed over.
std::unique_ptr<Reader> read_json_lines(std::string head, std::unique_ptr<ByteStream> rest,
                                        std::string locator, const ReadLimits& limits);

}  // namespace pressmark
