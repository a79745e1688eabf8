#include "indexer/source/locator.h"

#include <charconv>
#include <filesystem>

#include <fmt/core.h>

#include "shared/text/utf8.h"

namespace pressmark {

std::string escaped_name(std::string_view bytes) {
  if (is_valid_utf8(bytes)) return std::string(bytes);
  std::string text;
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint c = code_point_at(bytes, at);
    if (c.value == kReplacement && c.bytes == 1) {
      text += fmt::format("%{:02X}", static_cast<unsigned char>(bytes[at]));
    } else {
      text.append(bytes, at, c.bytes);
    }
    at += c.bytes;
  }
  return text;
}

std::string path_of(const std::string& locator) {
  std::error_code ignored;
  if (locator.find('%') == std::string::npos || std::filesystem::exists(locator, ignored)) return locator;
  std::string path;
  for (std::size_t at = 0; at < locator.size(); ++at) {
    unsigned byte = 0;
    const char* digits = locator.data() + at + 1;
    const bool packed = locator[at] == '%' && at + 2 < locator.size() &&
                        std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2 && byte >= 0x80;
    path += packed ? static_cast<char>(byte) : locator[at];
    at += packed ? 2 : 0;
  }
  return path;
}

std::string locator_of(const std::string& path) {
  if (path == "-") return path;
  std::error_code error;
  std::filesystem::path resolved = std::filesystem::canonical(path, error);
  if (error) resolved = std::filesystem::absolute(path, error);
  return escaped_name(resolved.string());
}

std::string place_of(const Locator& locator) {
  return locator.source + (locator.member ? ": " + *locator.member : "") +
         (locator.offset ? fmt::format(" at byte {}", *locator.offset) : "");
}

}  // namespace pressmark
