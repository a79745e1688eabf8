#pragma once

#include <memory>
#include <string>

#include "indexer/source/archive_kind.h"
#include "indexer/source/bytes.h"
#include "indexer/source/reader.h"

namespace pressmark {

/// The pages in a tar or zip archive: of each member with a name that a folder would give (HTML, text, JSON
/// Lines, WARC, each also gzipped). An archive in an archive is counted and not opened; encrypted and sparse
/// members are faults. `path` is the file ("-" for standard input), `bytes` its bytes from the start.
std::unique_ptr<Reader> read_archive(ArchiveKind kind, const std::string& path,
                                     std::unique_ptr<ByteStream> bytes, const std::string& locator,
                                     const ReadLimits& limits);

}  // namespace pressmark
