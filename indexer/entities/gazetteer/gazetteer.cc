#include "indexer/entities/gazetteer/gazetteer.h"

#include <algorithm>
#include <cstddef>

extern "C" {
extern const unsigned char pressmark_gazetteer_begin[];
}

namespace pressmark::gazetteer {
namespace {

template <class T>
T read_little(const unsigned char* at) {
  T value = 0;
  for (std::size_t i = 0; i < sizeof(T); ++i)
    value = static_cast<T>(value | static_cast<T>(static_cast<T>(at[i]) << (8 * i)));
  return value;
}

struct Tables {
  const unsigned char* keys;
  std::size_t key_count;
  const unsigned char* values;
  const unsigned char* names;
};

Tables tables() {
  const unsigned char* begin = pressmark_gazetteer_begin;
  const std::size_t keys = read_little<std::uint32_t>(begin + 8);
  const std::size_t values = read_little<std::uint32_t>(begin + 12);
  const unsigned char* first_key = begin + Layout::kHeader;
  const unsigned char* first_value = first_key + keys * Layout::kKey;
  return {first_key, keys, first_value, first_value + values * Layout::kValue};
}

Entry entry_at(const Tables& table, std::size_t index) {
  const unsigned char* value = table.values + index * Layout::kValue;
  Entry entry;
  entry.flags = read_little<std::uint16_t>(value);
  entry.size = value[2];
  if (value[4] != 0) entry.country = {reinterpret_cast<const char*>(value + 4), 2};
  entry.name = reinterpret_cast<const char*>(table.names + read_little<std::uint32_t>(value + 8));
  return entry;
}

std::uint64_t key_at(const Tables& table, std::size_t index) {
  return read_little<std::uint64_t>(table.keys + index * Layout::kKey);
}

std::uint64_t hash_at(const Tables& table, std::size_t index) {
  return key_at(table, index) >> Layout::kIndexBits;
}

// Where the hash would stand if hashes were spread evenly, which they nearly are.
std::size_t likely_place(const Tables& table, std::uint64_t wanted) {
  constexpr int kHashBits = 64 - Layout::kIndexBits;
  const std::uint64_t first_bits = wanted >> (kHashBits - 32);
  return static_cast<std::size_t>((first_bits * table.key_count) >> 32);
}

// The first place whose hash is not smaller; most words are in no list, so nearly all the time of a look-up
// is spent here, and a search that begins in the middle meets a cold cache line at each step.
std::size_t place_of(const Tables& table, std::uint64_t wanted) {
  constexpr std::size_t kStep = 64;
  std::size_t low = likely_place(table, wanted), high = low;
  while (low > 0 && hash_at(table, low - 1) >= wanted) {
    high = low;
    low -= std::min(kStep, low);
  }
  while (high < table.key_count && hash_at(table, high) < wanted) {
    low = high;
    high = std::min(high + kStep, table.key_count);
  }
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (hash_at(table, middle) < wanted) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

}  // namespace

Entry look_up(std::uint64_t hash) {
  const Tables table = tables();
  const std::uint64_t wanted = hash >> Layout::kIndexBits;
  const std::size_t place = place_of(table, wanted);
  if (place == table.key_count || hash_at(table, place) != wanted) return {};
  return entry_at(table, static_cast<std::size_t>(key_at(table, place) & ((1U << Layout::kIndexBits) - 1)));
}

Entry look_up(std::string_view key) { return look_up(hash_of_key(key)); }

}  // namespace pressmark::gazetteer
