#pragma once

#include <optional>
#include <variant>

#include "indexer/source/reader.h"
#include "indexer/source/warc_records.h"

namespace pressmark::warc {

/// What a record gives: a page (without its locator), the reason that it holds none, or nothing but a fault;
/// a page may have a fault too.
struct FromRecord {
  std::variant<std::monostate, SourcePage, NoPage> what;
  std::optional<Error> fault;  // `what` is not filled
};

/// The page of a record. What is over `page_bytes` is a fault.
FromRecord page_of(const Record& record, std::size_t page_bytes);

}  // namespace pressmark::warc
