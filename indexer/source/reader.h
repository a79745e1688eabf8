#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "indexer/source/source_page.h"
#include "shared/result.h"
#include "shared/stop.h"

namespace pressmark {

/// Parts of a source that hold no page, which is no fault.
enum class NoPage {
  empty_file,
  no_text,  // a file whose bytes are no text
  request,
  revisit,       // a capture whose page is in another record
  other_record,  // metadata, crawl information, logs
  other_status,  // a response that is no success
  other_type,    // a response or resource that is neither HTML nor text
  empty_page,
  other_member,    // a file in an archive that has not the name of a page
  inner_archive,   // an archive in an archive
  special_member,  // a link, a device
};

/// So many parts that are passed over for one reason.
struct NoPages {
  NoPage why;
  std::uint64_t count = 1;
  std::string what = {};  // the source, or the member of an archive
};

/// A page, or why one part of the source gives none; the reader goes on behind it.
using SourceItem = std::variant<SourcePage, Error, NoPages>;

/// The pages of one source, one after the other. A new kind of source (WARC, tar, zip) is one more of these
/// and one more row in open_reader.
class Reader {
 public:
  virtual ~Reader() = default;
  /// The next item; nullopt at the end.
  virtual std::optional<SourceItem> next() = 0;
};

/// What reading is bounded by.
struct ReadLimits {
  std::size_t page_bytes = 16u << 20;  // of one page or record, unpacked
  const StopRequest* stop = nullptr;   // ends the waiting for slow input
};

/// The reader for a source by its name and its first bytes. `path` is a file, or "-" for standard input.
Result<std::unique_ptr<Reader>> open_reader(const std::string& path, const ReadLimits& limits);

}  // namespace pressmark
