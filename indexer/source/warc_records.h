#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string_view>
#include <variant>

#include "indexer/source/record_window.h"
#include "indexer/source/warc_header.h"

namespace pressmark::warc {

/// One record of a WARC file.
struct Record {
  Fields fields;
  std::string_view block;  // valid until the next record is read
  bool oversized = false;  // the block is only the beginning of it
  RecordPlace place;
};

/// " at byte 1234", to be written behind the name of a file.
std::string said(const RecordPlace& place);

/// Cuts a WARC file into records. No length is trusted: where the records do not join, it looks for the next
/// one and says what was wrong and how much was passed over.
class Records {
 public:
  /// Of blocks over `most_block` bytes only the beginning is given.
  Records(RecordWindow window, std::size_t most_block)
      : window_(std::move(window)), most_block_(most_block) {}

  /// The next record, or what is wrong at this place (its `what` is only `said` of the place);
  /// nullopt at the end.
  std::optional<std::variant<Record, Error>> next();

 private:
  std::optional<Error> between_records();
  std::size_t end_of_first_head();
  std::variant<Record, Error> read_record();
  Record cut_record(Record record, std::size_t head, std::optional<std::uint64_t> length);
  Record oversized(Record record, std::size_t head, std::uint64_t length);
  bool ends_at(std::size_t end);
  std::size_t mended_end(std::size_t head, std::size_t end, bool cut);
  const char* wrong_length(bool known, std::size_t end) const;

  RecordWindow window_;
  std::size_t most_block_;
  RecordPlace last_;
  std::size_t used_ = 0;      // bytes of the last record, still ahead
  std::uint64_t beyond_ = 0;  // bytes of its block that follow them
  std::deque<Error> errors_;
};

}  // namespace pressmark::warc
