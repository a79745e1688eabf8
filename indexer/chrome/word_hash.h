#pragma once

#include <cstdint>
#include <string_view>

#include "shared/text/utf8.h"

namespace pressmark::chrome {

/// FNV-1a over the code points of a lower-case word, so that a word can be looked up while it is read. Never
/// shown and never stored.
struct WordHash {
  std::uint64_t value = 14695981039346656037ULL;

  void add(char32_t lower) { value = (value ^ lower) * 1099511628211ULL; }
};

/// The hash of a whole word.
inline std::uint64_t hash_of_word(std::string_view lower) {
  WordHash hash;
  for (std::size_t at = 0; at < lower.size();) {
    const CodePoint point = code_point_at(lower, at);
    hash.add(point.value);
    at += point.bytes;
  }
  return hash.value;
}

/// For containers keyed by such a hash.
struct SameHash {
  std::size_t operator()(std::uint64_t hash) const { return static_cast<std::size_t>(hash ^ (hash >> 29)); }
};

}  // namespace pressmark::chrome
