#pragma once

#include <cstdint>

namespace pressmark::packed {

/// Bytes that may be unpacked from however few.
constexpr std::uint64_t kFreeBytes = 256u << 20;
/// Beyond them, unpacked bytes to packed ones: far more than text comes to.
constexpr int kMostRatio = 200;

/// True where so many bytes from so few are no archive of pages but a bomb, which is given up: reading time
/// is bounded by the bytes that lie there.
constexpr bool unpacks_too_far(std::uint64_t unpacked, std::uint64_t packed) {
  return unpacked > kFreeBytes && unpacked / kMostRatio > packed;
}

}  // namespace pressmark::packed
