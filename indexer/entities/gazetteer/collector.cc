#include "indexer/entities/gazetteer/collector.h"

#include <algorithm>
#include <stdexcept>
#include <utility>
#include <vector>

#include "indexer/entities/gazetteer/key.h"
#include "shared/text/letters.h"
#include "shared/text/utf8.h"

namespace pressmark::gazetteer {
namespace {

bool is_all_capitals(std::string_view alias) {
  bool any = false;
  for (std::size_t at = 0; at < alias.size();) {
    const CodePoint c = code_point_at(alias, at);
    at += c.bytes;
    if (is_lower(c.value)) return false;
    any = any || is_upper(c.value);
  }
  return any;
}

template <class T>
void append_little(std::string& out, T value) {
  for (std::size_t i = 0; i < sizeof(T); ++i) out.push_back(static_cast<char>((value >> (8 * i)) & 0xFF));
}

// Each string once.
class NamePool {
 public:
  std::uint32_t offset_of(const std::string& name) {
    const auto [at, is_new] = offsets_.try_emplace(name, static_cast<std::uint32_t>(bytes_.size()));
    if (is_new) bytes_.append(name).push_back('\0');
    return at->second;
  }
  const std::string& bytes() const { return bytes_; }

 private:
  std::map<std::string, std::uint32_t> offsets_;
  std::string bytes_;
};

std::string record_of(const Value& value, NamePool& pool) {
  std::string record;
  append_little(record, static_cast<std::uint16_t>(value.flags));
  record.push_back(static_cast<char>(value.size));
  record.push_back('\0');
  record.push_back(value.country.size() == 2 ? value.country[0] : '\0');
  record.push_back(value.country.size() == 2 ? value.country[1] : '\0');
  append_little(record, std::uint16_t{0});
  append_little(record, pool.offset_of(value.name));
  return record;
}

}  // namespace

void Collector::add_word(std::string_view word, unsigned flags) {
  const std::string key = key_of(word);
  if (key.empty()) return;
  values_[key].flags |= flags;
}

void Collector::add_thing(std::string_view alias, const Thing& thing) {
  const std::string key = key_of(alias);
  if (key.empty() || key.size() > 60) return;
  Value& value = values_[key];
  const bool capitals = is_all_capitals(alias);
  const unsigned kinds = kAnyPlace | kBody;
  if ((value.flags & kinds) == 0 && capitals) value.flags |= kCapitals;
  if (!capitals) value.flags &= ~static_cast<unsigned>(kCapitals);
  value.flags |= thing.flags;
  const bool better = thing.rank > value.rank || (thing.rank == value.rank && thing.name < value.name);
  if (!better) return;
  value.rank = thing.rank;
  value.name = thing.name;
  value.country = thing.country;
  value.size = thing.size;
}

const Value* Collector::find(const std::string& key) const {
  const auto at = values_.find(key);
  return at == values_.end() ? nullptr : &at->second;
}

std::string compiled(const std::map<std::string, Value>& values) {
  NamePool pool;
  pool.offset_of("");
  std::map<std::string, std::uint64_t> records;
  std::vector<std::string> record_order;
  std::vector<std::uint64_t> keys;
  for (const auto& [key, value] : values) {
    const auto [at, is_new] = records.try_emplace(record_of(value, pool), record_order.size());
    if (is_new) record_order.push_back(at->first);
    keys.push_back((hash_of_key(key) >> Layout::kIndexBits << Layout::kIndexBits) | at->second);
  }
  std::sort(keys.begin(), keys.end());
  for (std::size_t i = 1; i < keys.size(); ++i) {
    if (keys[i] >> Layout::kIndexBits == keys[i - 1] >> Layout::kIndexBits)
      throw std::runtime_error("two keys share a hash");
  }
  std::string out(Layout::kMagic);
  append_little(out, static_cast<std::uint32_t>(keys.size()));
  append_little(out, static_cast<std::uint32_t>(record_order.size()));
  append_little(out, static_cast<std::uint32_t>(pool.bytes().size()));
  append_little(out, std::uint32_t{0});
  for (const std::uint64_t key : keys) append_little(out, key);
  for (const std::string& record : record_order) out += record;
  return out + pool.bytes();
}

}  // namespace pressmark::gazetteer
