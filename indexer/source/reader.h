#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "indexer/source/source_page.h"
#include "shared/result.h"
#include "shared/stop.h"

namespace pressmark {

/// A page, or why one part of the source gives none; the reader goes on behind it.
using SourceItem = std::variant<SourcePage, Error>;

/// The pages of one source, one after the other. A new kind of source (WARC, tar, zip) is one more of these
/// and one more row in open_reader.
class Reader {
 public:
  virtual ~Reader() = default;
  /// The next item; nullopt at the end.
  virtual std::optional<SourceItem> next() = 0;
};

struct ReadLimits {
  std::size_t page_bytes = 16u << 20;  // of one page or record, unpacked
  const StopRequest* stop = nullptr;   // ends the waiting for slow input
};

/// The reader for a source by its name and its first bytes. `path` is a file, or "-" for standard input.
Result<std::unique_ptr<Reader>> open_reader(const std::string& path, const ReadLimits& limits);

}  // namespace pressmark
