#include "indexer/source/lines.h"

#include <algorithm>

namespace pressmark {

LineReader::LineReader(std::string head, std::unique_ptr<ByteStream> rest, std::size_t limit)
    : buffer_(std::move(head)), rest_(std::move(rest)), limit_(limit) {}

// Replaces the used-up buffer; false at the end.
Result<bool> LineReader::fill() {
  constexpr std::size_t kChunk = 1 << 18;
  if (done_) return false;
  buffer_.resize(kChunk);
  at_ = 0;
  const Result<std::size_t> got = rest_->read(buffer_.data(), buffer_.size());
  buffer_.resize(got ? *got : 0);
  done_ = !got || *got == 0;
  if (!got) return got.error();
  return *got > 0;
}

Result<std::optional<Line>> LineReader::next() {
  Line line;
  line.offset = offset_;
  line.number = ++number_;
  bool any = false;
  for (;;) {
    if (at_ == buffer_.size()) {
      const Result<bool> more = fill();
      if (!more) return more.error();
      if (!*more) return any ? std::optional<Line>(std::move(line)) : std::nullopt;
    }
    any = true;
    const std::size_t end = buffer_.find('\n', at_);
    const std::size_t stop = std::min(end, buffer_.size());
    const std::size_t room = limit_ - std::min(limit_, line.text.size());
    line.text.append(buffer_, at_, std::min(stop - at_, room));
    line.overlong = line.overlong || stop - at_ > room;
    offset_ += stop - at_;
    at_ = stop;
    if (end == std::string::npos) continue;
    ++at_;
    ++offset_;
    if (!line.text.empty() && line.text.back() == '\r') line.text.pop_back();
    return std::optional<Line>(std::move(line));
  }
}

}  // namespace pressmark
