#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "indexer/source/bytes.h"
#include "shared/result.h"

namespace pressmark::packed {

/// Bytes that lie together in the unpacked data; those of one gzip member at most.
struct Piece {
  std::size_t bytes = 0;                // 0 without damage: the end
  std::optional<std::uint64_t> member;  // these bytes open the gzip member at this place of the packed file
  std::optional<Error> damage;          // no bytes, but what is wrong here; further pieces may follow
};

/// Unpacks gzip data member by member and tells where each begins. Data that is no gzip passes through.
class GzipMembers {
 public:
  /// `offset`: the place of the first byte in its file. `opening`: how a member must begin, unpacked, to be
  /// taken up behind damage; "" ends the data there. Only zeros may follow a member without being damage.
  GzipMembers(std::unique_ptr<ByteStream> packed, std::uint64_t offset, std::string opening);
  GzipMembers(GzipMembers&&) noexcept;
  ~GzipMembers();

  /// The next piece, of up to `size` bytes, written to `to`.
  Piece read(char* to, std::size_t size);

  /// Whether the data is gzip; known after the first read.
  bool is_gzip() const;

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace pressmark::packed
