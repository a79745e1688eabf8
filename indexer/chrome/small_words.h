#pragma once

#include <cstdint>

namespace pressmark::chrome {

/// Kinds of small words, of the languages that archives of news mostly hold; bits.
enum class SmallWord : std::uint8_t {
  none = 0,
  function = 1,      // the commonest function words
  linking_verb = 2,  // forms of "be", "have", "say" and other words that sentences have and headings lack
  calendar = 4,      // names of months and weekdays
};
constexpr SmallWord operator|(SmallWord a, SmallWord b) {
  return static_cast<SmallWord>(static_cast<int>(a) | static_cast<int>(b));
}
constexpr bool has(SmallWord set, SmallWord one) {
  return (static_cast<int>(set) & static_cast<int>(one)) != 0;
}

/// What kinds a word is of, given the hash of its lower-case form (word_hash.h).
SmallWord small_word(std::uint64_t hash);

}  // namespace pressmark::chrome
