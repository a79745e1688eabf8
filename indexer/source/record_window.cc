#include "indexer/source/record_window.h"

#include <algorithm>

#include "indexer/source/warc_header.h"

namespace pressmark::warc {
namespace {

constexpr std::size_t kChunk = 1 << 16;
constexpr std::size_t kMostEdges = 1 << 16;

}  // namespace

void RecordWindow::fill() {
  if (at_ > kChunk && at_ * 2 > filled_) {
    buffer_.erase(0, at_);
    passed_ += at_;
    filled_ -= at_;
    at_ = 0;
  }
  if (buffer_.size() - filled_ < kChunk / 2) buffer_.resize(filled_ + filled_ / 2 + kChunk);
  const packed::Piece piece = members_.read(buffer_.data() + filled_, buffer_.size() - filled_);
  if (piece.member && buffer_[filled_] == 'W') edges_.push_back({passed_ + filled_, *piece.member});
  if (edges_.size() > kMostEdges) edges_.pop_front();
  filled_ += piece.bytes;
  damage_ = piece.damage;
  ended_ = piece.bytes == 0 && !piece.damage;
}

bool RecordWindow::have(std::size_t bytes) {
  while (ahead().size() < bytes && !ended_ && !damage_) fill();
  return ahead().size() >= bytes;
}

std::size_t RecordWindow::find(std::size_t from, std::size_t limit) {
  for (std::size_t at = from; at <= limit;) {
    const bool more = have(at + kChunk);
    std::size_t found = find_record(ahead(), at);
    found = first_edge(at, std::min(found, ahead().size())).value_or(found);
    if (found != std::string_view::npos) return found <= limit ? found : std::string_view::npos;
    if (!more) break;
    at = ahead().size() - kOpening;
  }
  return std::string_view::npos;
}

std::optional<std::size_t> RecordWindow::first_edge(std::size_t from, std::size_t end) const {
  auto edge = std::lower_bound(edges_.begin(), edges_.end(), here() + from,
                               [](const Member& member, std::uint64_t at) { return member.unpacked < at; });
  for (; edge != edges_.end() && edge->unpacked - here() < end; ++edge) {
    const auto place = static_cast<std::size_t>(edge->unpacked - here());
    if (begins_record(ahead().substr(place, kOpening))) return place;
  }
  return std::nullopt;
}

void RecordWindow::pass(std::size_t bytes) {
  at_ += std::min(bytes, ahead().size());
  while (!edges_.empty() && edges_.front().unpacked < here()) edges_.pop_front();
}

std::uint64_t RecordWindow::pass_to_record(std::uint64_t most) {
  std::uint64_t passed = 0;
  while (passed < most) {
    const auto limit = static_cast<std::size_t>(std::min<std::uint64_t>(most - passed, kChunk));
    const std::size_t found = find(passed == 0 ? 1 : 0, limit);
    const std::size_t step = std::min({found, limit, ahead().size()});
    pass(step);
    passed += step;
    if (found != std::string_view::npos || step == 0) break;
  }
  return passed;
}

RecordPlace RecordWindow::begin_record() {
  const bool at_edge = !edges_.empty() && edges_.front().unpacked == here();
  if (at_edge) {
    last_ = {edges_.front().packed, 1};
  } else if (!members_.is_gzip()) {
    last_ = {offset_ + here(), 1};
  } else {
    ++last_.number;
  }
  return last_;
}

std::optional<Error> RecordWindow::take_damage() {
  std::optional<Error> damage = std::exchange(damage_, std::nullopt);
  return damage;
}

}  // namespace pressmark::warc
