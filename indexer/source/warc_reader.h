#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "indexer/source/bytes.h"
#include "indexer/source/reader.h"

namespace pressmark {

/// WARC of any version, plain or gzip, with one record or many in a member. Successful HTTP responses and
/// resources of HTML, and responses and conversions of plain text, are pages; other records are counted.
/// `packed` begins at byte `offset` of its file. The locator of a page has as `offset` the place of its
/// record, or of the gzip member where the reading of it begins, and then "#N" as `member` if it is the N-th
/// record from there.
std::unique_ptr<Reader> read_warc(std::unique_ptr<ByteStream> packed, std::uint64_t offset,
                                  std::string locator, const ReadLimits& limits);

}  // namespace pressmark
