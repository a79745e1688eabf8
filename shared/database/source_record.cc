#include "shared/database/source_record.h"

#include <array>
#include <charconv>
#include <string_view>

#include <fmt/core.h>
#include <xxhash.h>

#include "shared/database/fields.h"

namespace pressmark {
namespace {

constexpr std::string_view kKeyPrefix = "source:";
constexpr std::array<std::string_view, 3> kReadWords = {"whole", "part", "left"};

// Cuts off the part before the next tab; nullopt if there is none.
std::optional<std::string_view> next_part(std::string_view& text) {
  const std::size_t tab = text.find('\t');
  if (tab == std::string_view::npos) return std::nullopt;
  const std::string_view part = text.substr(0, tab);
  text.remove_prefix(tab + 1);
  return part;
}

template <class Number>
bool read_number(std::string_view text, Number& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size();
}

bool read_word(std::string_view word, SourceRecord::Read& read) {
  for (std::size_t i = 0; i < kReadWords.size(); ++i) {
    if (word != kReadWords[i]) continue;
    read = static_cast<SourceRecord::Read>(i);
    return true;
  }
  return false;
}

}  // namespace

std::string settings_fingerprint(const std::string& options, const std::string& address) {
  const std::string text = options + '\n' + address;
  return fmt::format("{:08x}", XXH3_64bits(text.data(), text.size()) >> 32);
}

std::string source_hash(const std::string& locator) {
  return fmt::format("{:016x}", XXH3_64bits(locator.data(), locator.size()));
}

std::string source_key(const std::string& locator) { return std::string(kKeyPrefix) + source_hash(locator); }

std::string source_term(const std::string& locator) { return make_term(kSourcePrefix, source_hash(locator)); }

std::string source_key_of_term(const std::string& term) {
  return std::string(kKeyPrefix) + term.substr(kSourcePrefix.size());
}

std::string to_metadata(const SourceRecord& record) {
  return fmt::format("{}\t{}\t{}\t{}\t{}", record.bytes, record.modified_ns,
                     kReadWords[static_cast<std::size_t>(record.read)], record.settings, record.locator);
}

std::optional<SourceRecord> source_record_of(const std::string& metadata) {
  std::string_view rest = metadata;
  const auto bytes = next_part(rest), time = next_part(rest), read = next_part(rest),
             settings = next_part(rest);
  if (!settings || rest.empty()) return std::nullopt;
  SourceRecord record;
  if (!read_number(*bytes, record.bytes) || !read_number(*time, record.modified_ns) ||
      !read_word(*read, record.read))
    return std::nullopt;
  record.settings = *settings;
  record.locator = rest;
  return record;
}

void for_each_source(const Xapian::Database& database,
                     const std::function<void(const std::string&, const std::string&)>& each) {
  const std::string prefix(kKeyPrefix);
  for (auto key = database.metadata_keys_begin(prefix); key != database.metadata_keys_end(prefix); ++key)
    each(*key, database.get_metadata(*key));
}

}  // namespace pressmark
