#include "indexer/source/warc_records.h"

#include <algorithm>

#include <fmt/core.h>

namespace pressmark::warc {
namespace {

constexpr std::size_t kMostHead = 1 << 16;
constexpr std::size_t kOversizedPart = 1 << 16;  // enough to see what it is
constexpr auto kNone = std::string_view::npos;

Error problem(const RecordPlace& place, std::string why, std::uint64_t passed = 0) {
  return {ErrorKind::bad_input, said(place), std::move(why),
          passed > 0 ? fmt::format("{} bytes are passed over", passed) : ""};
}

// The end without the two line ends that close a record.
std::size_t without_closing(std::string_view text, std::size_t begin, std::size_t end) {
  for (int i = 0; i < 2 && end > begin && text[end - 1] == '\n'; ++i) {
    --end;
    if (end > begin && text[end - 1] == '\r') --end;
  }
  return end;
}

}  // namespace

std::string said(const RecordPlace& place) {
  const std::string number = place.number > 1 ? fmt::format(", record {}", place.number) : "";
  return fmt::format(" at byte {}{}", place.offset, number);
}

std::optional<std::variant<Record, Error>> Records::next() {
  for (;;) {
    if (!errors_.empty()) {
      Error error = std::move(errors_.front());
      errors_.pop_front();
      return error;
    }
    if (std::optional<Error> error = between_records()) return *error;
    if (!errors_.empty()) continue;
    if (window_.ahead().empty()) return std::nullopt;
    return read_record();
  }
}

// Passes over what is left of the last record, the line ends behind it, and whatever is no record.
std::optional<Error> Records::between_records() {
  window_.pass(std::exchange(used_, 0));
  if (beyond_ > 0) window_.pass_to_record(std::exchange(beyond_, 0));
  while (window_.have(1) && (window_.ahead()[0] == '\r' || window_.ahead()[0] == '\n')) window_.pass(1);
  if (window_.ahead().empty()) return window_.take_damage();
  window_.have(kOpening);
  if (begins_record(window_.ahead())) return std::nullopt;
  const std::uint64_t passed = window_.pass_to_record(~std::uint64_t{0});
  return problem(last_, "bytes behind this record are no record", passed);
}

// Of the record that lies ahead, before the next one; npos if it has none.
std::size_t Records::end_of_first_head() {
  for (std::size_t bytes = 4096; bytes <= kMostHead; bytes *= 4) {
    const bool more = window_.have(bytes);
    const std::string_view ahead = window_.ahead().substr(0, bytes);
    const std::size_t next = find_record(ahead, 1);
    const std::size_t head = end_of_head(ahead.substr(0, next));
    if (head != kNone || next != kNone || !more) return head;
  }
  return kNone;
}

std::variant<Record, Error> Records::read_record() {
  Record record;
  record.place = last_ = window_.begin_record();
  const std::size_t head = end_of_first_head();
  if (head == kNone) {
    const std::uint64_t passed = window_.pass_to_record(~std::uint64_t{0});
    return problem(record.place, "the head of the record has no end", passed);
  }
  const std::string_view text = window_.ahead().substr(0, head);
  record.fields = read_fields(text.substr(std::min(text.find('\n'), text.size())));
  const std::optional<std::uint64_t> length = block_length(record.fields);
  if (length && *length > most_block_) return oversized(std::move(record), head, *length);
  return cut_record(std::move(record), head, length);
}

Record Records::oversized(Record record, std::size_t head, std::uint64_t length) {
  window_.have(head + kOversizedPart);
  const std::size_t found = window_.find(head, head + kOversizedPart);
  used_ = std::min(found, std::min(head + kOversizedPart, window_.ahead().size()));
  record.oversized = found == kNone && used_ - head == kOversizedPart;
  std::size_t end = used_;
  if (record.oversized) {
    beyond_ = length - (used_ - head);
  } else {
    end = without_closing(window_.ahead(), head, used_);
    errors_.push_back(problem(record.place, "the record is shorter than its Content-Length"));
  }
  record.block = window_.ahead().substr(head, end - head);
  return record;
}

// True if a block may end there: the next record, the end, or the line ends between records follow.
bool Records::ends_at(std::size_t end) {
  window_.have(end + kOpening);
  const std::string_view behind = window_.ahead().substr(end);
  const std::size_t next = std::min(behind.find_first_not_of("\r\n"), behind.size());
  const auto lines = std::count(behind.begin(), behind.begin() + static_cast<std::ptrdiff_t>(next), '\n');
  return next == behind.size() || lines >= 2 || begins_record(behind.substr(next));
}

// Where the block ends, when it does not end where its length says.
std::size_t Records::mended_end(std::size_t head, std::size_t end, bool cut) {
  if (const std::size_t inside = window_.find(head, end); inside != kNone) return inside;
  if (cut) return end;
  const std::size_t limit = head + most_block_;
  const std::size_t behind = window_.find(end, limit);
  return behind != kNone ? behind : std::min(window_.ahead().size(), limit);
}

Record Records::cut_record(Record record, std::size_t head, std::optional<std::uint64_t> length) {
  std::size_t end = head + static_cast<std::size_t>(length.value_or(0));
  const bool cut = !window_.have(end);
  if (cut) end = window_.ahead().size();
  used_ = end;
  if (cut || !length || !ends_at(end)) {
    used_ = mended_end(head, end, cut);
    if (const char* why = wrong_length(length.has_value(), end); why != nullptr)
      errors_.push_back(problem(record.place, why));
    if (used_ != end) end = without_closing(window_.ahead(), head, used_);
  }
  record.block = window_.ahead().substr(head, end - head);
  return record;
}

// What there is to say of a length that does not fit; nothing where the damage itself will be told.
const char* Records::wrong_length(bool known, std::size_t end) const {
  if (!known) return "the record has no readable Content-Length";
  if (used_ < end) return "the record is shorter than its Content-Length";
  if (used_ > end) return "the record is longer than its Content-Length";
  return window_.is_damaged() ? nullptr : "the record is cut off";
}

}  // namespace pressmark::warc
