#include "indexer/source/gzip_members.h"

#include <algorithm>
#include <cstring>
#include <string_view>

#include <fmt/core.h>

#include "indexer/source/inflater.h"
#include "indexer/source/unpack_ratio.h"

namespace pressmark::packed {
namespace {

constexpr std::size_t kChunk = 1 << 16;
constexpr std::size_t kKept = 1 << 20;  // packed bytes of a member that stay, for looking again behind damage
constexpr std::size_t kProbe = 4096;    // packed bytes that show whether a member begins here
constexpr int kMostFailures = 10'000;   // so that damage costs no more than its bytes
constexpr std::string_view kMagic = "\x1f\x8b\x08";

Error damaged(std::string why) {
  return Error{ErrorKind::bad_input, "", std::move(why), "fetch or copy it again"};
}

}  // namespace

class GzipMembers::State {
 public:
  State(std::unique_ptr<ByteStream> stream, std::uint64_t offset, std::string opening)
      : stream_(std::move(stream)), begin_(offset), offset_(offset), opening_(std::move(opening)) {}

  bool is_gzip() const { return is_gzip_; }

  Piece read(char* to, std::size_t size) {
    if (!started_) {
      started_ = true;
      have(2);
      is_gzip_ = left().starts_with(kMagic.substr(0, 2));
    }
    while (!ended_) {
      Piece piece = is_gzip_ ? unpack(to, size) : pass_through(to, size);
      if (piece.bytes > 0 || piece.damage) return piece;
    }
    if (!read_error_) return {};
    return {0, std::nullopt, std::exchange(read_error_, std::nullopt)};
  }

 private:
  std::string_view left() const { return std::string_view(packed_).substr(at_); }
  std::uint64_t place(std::size_t at) const { return offset_ + at; }

  // At least `bytes` packed bytes ahead, if there are as many.
  void have(std::size_t bytes) {
    while (packed_.size() - at_ < bytes && !stream_done_) fill();
  }

  void fill() {
    const std::size_t keep = open_ ? std::max(member_, at_ - std::min(at_, kKept)) : at_;
    if (keep >= kKept || keep == packed_.size()) {
      packed_.erase(0, keep);
      offset_ += keep;
      at_ -= keep;
      member_ -= std::min(member_, keep);
    }
    const std::size_t old = packed_.size();
    packed_.resize(old + kChunk);
    const Result<std::size_t> got = stream_->read(packed_.data() + old, kChunk);
    packed_.resize(old + (got ? *got : 0));
    stream_done_ = !got || *got == 0;
    if (!got) read_error_ = got.error();
  }

  Piece pass_through(char* to, std::size_t size) {
    have(1);
    Piece piece{std::min(size, left().size()), std::nullopt, std::nullopt};
    std::memcpy(to, packed_.data() + at_, piece.bytes);
    at_ += piece.bytes;
    ended_ = piece.bytes == 0;
    return piece;
  }

  Piece unpack(char* to, std::size_t size) {
    if (!open_) {
      if (Piece piece = open_member(); !open_) return piece;
    }
    have(1);
    const Inflated inflated = inflater_.step(left(), to, size);
    at_ += inflated.used;
    made_ += inflated.made;
    if (unpacks_too_far(made_, place(at_) - begin_)) return bomb();
    Piece piece{inflated.made, std::nullopt, std::nullopt};
    if (piece.bytes > 0 && std::exchange(fresh_, false)) piece.member = place_of_member_;
    if (inflated.state == Inflated::State::ended) open_ = false;
    const bool stuck = inflated.used == 0 && inflated.made == 0 && inflated.state == Inflated::State::going;
    if (inflated.state == Inflated::State::damaged) failed_ = "the gzip data is damaged";
    if (stuck && left().empty()) failed_ = "the gzip data ends too early";
    if (!failed_.empty() && piece.bytes == 0) return recover();
    return piece;
  }

  Piece bomb() {
    ended_ = true;
    return {0, std::nullopt,
            Error{ErrorKind::bad_input, "",
                  fmt::format("it unpacks to more than {} times its bytes; the rest is not read", kMostRatio),
                  ""}};
  }

  // Opens the member that lies ahead, behind padding; or tells of what lies there instead.
  Piece open_member() {
    for (have(2); left().starts_with('\0'); have(2)) ++at_;
    if (left().empty()) {
      ended_ = true;
      return {};
    }
    member_ = at_;
    if (left().starts_with(kMagic.substr(0, 2))) {
      begin_member();
      return {};
    }
    failed_ = "bytes that are no gzip data";
    return recover();
  }

  void begin_member() {
    member_ = at_;
    place_of_member_ = place(at_);
    open_ = fresh_ = true;
    inflater_.restart();
  }

  // Goes on at the next member, if there is one.
  Piece recover() {
    Error error = damaged(std::exchange(failed_, {}));
    const std::uint64_t from = place(at_);
    const bool again = !opening_.empty() && !read_error_ && find_member();
    if (!again) ended_ = true;
    if (const std::uint64_t to = place(at_); to > from)
      error.advice = fmt::format("{} packed bytes are passed over", to - from);
    return {0, std::nullopt, read_error_ ? std::exchange(read_error_, std::nullopt) : std::move(error)};
  }

  // The damage may have swallowed the beginning of the next member: looks from the beginning of this one.
  bool find_member() {
    at_ = std::min(member_ + 1, at_);
    open_ = false;
    for (++failures_; failures_ < kMostFailures; ++failures_) {
      std::size_t found = packed_.find(kMagic, at_);
      while (found == std::string::npos && !stream_done_) {
        at_ = packed_.size() - std::min(packed_.size() - at_, kMagic.size() - 1);
        fill();
        found = packed_.find(kMagic, at_);
      }
      at_ = std::min(found, packed_.size());
      have(kProbe);
      if (left().empty()) return false;
      if (opens_well()) {
        begin_member();
        return true;
      }
      ++at_;
    }
    return false;
  }

  bool opens_well() {
    std::string opening(opening_.size(), '\0');
    inflater_.restart();
    inflater_.step(left().substr(0, kProbe), opening.data(), opening.size());
    return opening == opening_;
  }

  std::unique_ptr<ByteStream> stream_;
  std::uint64_t begin_;   // place of the first byte in the file
  std::uint64_t offset_;  // place of packed_[0]
  std::uint64_t made_ = 0;
  std::string opening_;
  std::string packed_;
  std::size_t at_ = 0, member_ = 0;  // in packed_: what is used up, where the member begins
  std::uint64_t place_of_member_ = 0;
  Inflater inflater_;
  std::string failed_;  // why the member cannot be read on, not told yet
  std::optional<Error> read_error_;
  int failures_ = 0;
  bool started_ = false, is_gzip_ = false, open_ = false, fresh_ = false;
  bool stream_done_ = false, ended_ = false;
};

GzipMembers::GzipMembers(std::unique_ptr<ByteStream> packed, std::uint64_t offset, std::string opening)
    : state_(std::make_unique<State>(std::move(packed), offset, std::move(opening))) {}
GzipMembers::GzipMembers(GzipMembers&&) noexcept = default;
GzipMembers::~GzipMembers() = default;

Piece GzipMembers::read(char* to, std::size_t size) { return state_->read(to, size); }

bool GzipMembers::is_gzip() const { return state_->is_gzip(); }

}  // namespace pressmark::packed
