#include "indexer/source/http_chunks.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

namespace pressmark::http {
namespace {

// Takes the line with the size: 1 to 8 hexadecimal digits, blanks, ";" and an extension.
std::optional<std::size_t> take_size(std::string_view& body) {
  constexpr std::size_t kMostDigits = 8, kMostLine = 1000;
  std::string_view line = body.substr(0, body.substr(0, kMostLine).find('\n'));
  if (line.size() == body.size() || line.size() == kMostLine) return std::nullopt;
  std::string_view text = line.substr(std::min(line.find_first_not_of(" \t"), line.size()));
  std::uint32_t size = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), size, 16);
  const auto digits = static_cast<std::size_t>(end - text.data());
  if (error != std::errc() || digits > kMostDigits) return std::nullopt;
  text.remove_prefix(digits);
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r"), text.size()));
  if (!text.empty() && text.front() != ';') return std::nullopt;
  body.remove_prefix(line.size() + 1);
  return size;
}

void take_line_end(std::string_view& body) {
  if (body.starts_with('\r')) body.remove_prefix(1);
  if (body.starts_with('\n')) body.remove_prefix(1);
}

}  // namespace

bool begins_chunk(std::string_view body) { return take_size(body).has_value(); }

Chunks join_chunks(std::string_view body) {
  Chunks chunks;
  for (;;) {
    const std::optional<std::size_t> size = take_size(body);
    if (size && *size == 0) return chunks;
    if (!size || *size > body.size()) {
      chunks.whole = false;
      chunks.bytes += body;
      return chunks;
    }
    chunks.bytes += body.substr(0, *size);
    body.remove_prefix(*size);
    take_line_end(body);
  }
}

}  // namespace pressmark::http
