#include "indexer/entities/gazetteer/gazetteer.h"

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

}  // namespace

Entry look_up(std::uint64_t hash) {
  const Tables table = tables();
  const std::uint64_t wanted = hash >> Layout::kIndexBits;
  std::size_t low = 0;
  std::size_t high = table.key_count;
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    const auto key = read_little<std::uint64_t>(table.keys + middle * Layout::kKey);
    if ((key >> Layout::kIndexBits) < wanted) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (low == table.key_count) return {};
  const auto key = read_little<std::uint64_t>(table.keys + low * Layout::kKey);
  if ((key >> Layout::kIndexBits) != wanted) return {};
  return entry_at(table, static_cast<std::size_t>(key & ((1U << Layout::kIndexBits) - 1)));
}

Entry look_up(std::string_view key) { return look_up(hash_of_key(key)); }

}  // namespace pressmark::gazetteer
