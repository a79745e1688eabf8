#include "indexer/source/warc_header.h"

#include <algorithm>
#include <charconv>

#include "shared/text/letters.h"
#include "shared/text/trimmed.h"
#include "shared/text/utf8.h"

namespace pressmark::warc {
namespace {

constexpr std::string_view kVersion = "WARC/";
constexpr std::size_t kMostFields = 1000;

constexpr std::string_view kBlanks = " \t\r";

bool is_name(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  });
}

std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  while (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

// Whether the line behind the version is one that stands in records alone.
bool has_own_field(std::string_view record) {
  take_line(record);
  return record.starts_with("WARC-");
}

}  // namespace

std::size_t end_of_head(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const std::size_t end = text.find('\n', at);
    if (end == std::string_view::npos) return end;
    if (text.substr(at, end - at).find_first_not_of('\r') == std::string_view::npos) return end + 1;
    at = end + 1;
  }
  return std::string_view::npos;
}

Fields read_fields(std::string_view head) {
  Fields fields;
  auto last = fields.end();
  for (std::size_t count = 0; !head.empty() && count < kMostFields; ++count) {
    const std::string_view line = take_line(head);
    if (!line.empty() && kBlanks.find(line.front()) != std::string_view::npos && last != fields.end()) {
      last->second += " " + to_valid_utf8(trimmed(line, kBlanks));
      continue;
    }
    const std::size_t colon = line.find(':');
    last = fields.end();
    if (colon == std::string_view::npos) continue;
    const std::string name = to_lower(to_valid_utf8(trimmed(line.substr(0, colon), kBlanks)));
    const auto [at, added] =
        fields.try_emplace(name, to_valid_utf8(trimmed(line.substr(colon + 1), kBlanks)));
    if (added) last = at;
  }
  return fields;
}

std::string_view value_of(const Fields& fields, std::string_view name) {
  const auto found = fields.find(name);
  return found == fields.end() ? std::string_view() : std::string_view(found->second);
}

std::optional<std::uint64_t> block_length(const Fields& fields) {
  const std::string_view text = value_of(fields, "content-length");
  std::uint64_t length = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), length);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return length;
}

bool begins_record(std::string_view text) {
  if (!text.starts_with(kVersion) || text.size() <= kVersion.size()) return false;
  if (text[kVersion.size()] < '0' || text[kVersion.size()] > '9') return false;
  take_line(text);
  const std::string_view field = text.substr(0, 100);
  return is_name(trimmed(field.substr(0, field.find(':')), kBlanks));
}

std::size_t find_record(std::string_view text, std::size_t from) {
  for (std::size_t at = text.find(kVersion, from); at != std::string_view::npos;
       at = text.find(kVersion, at + 1)) {
    const bool at_line = at == 0 || text[at - 1] == '\n';
    const std::string_view opening = text.substr(at, 1000);
    if (begins_record(opening) && (at_line || has_own_field(opening))) return at;
  }
  return std::string_view::npos;
}

}  // namespace pressmark::warc
