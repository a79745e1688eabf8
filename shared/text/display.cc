#include "shared/text/display.h"

#include <algorithm>
#include <cstdio>

#include <unicode/uchar.h>

#include "shared/text/letters.h"
#include "shared/text/utf8.h"

namespace pressmark {
namespace {

bool is_override(char32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F ||
         c == 0x61C;
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

bool is_zero_width(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}

int width_of(char32_t c) {
  if (c < 0x300) return c == 0xAD ? 0 : 1;
  if (is_zero_width(c) || is_mark(c)) return 0;
  const int width = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

// Bytes of `text` that fit into `columns`; `width` gets their columns.
std::size_t fitting(std::string_view text, int columns, int& width) {
  width = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const CodePoint c = code_point_at(text, at);
    const int more = width_of(c.value);
    if (width + more > columns) break;
    width += more;
    at += c.bytes;
  }
  return at;
}

}  // namespace

bool is_hostile(char32_t c) { return is_control(c) || is_override(c); }

std::string harmless(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    at += c.bytes;
    if (c.value == '\t' || c.value == '\n' || c.value == '\r') {
      out.push_back(' ');
    } else if (is_hostile(c.value)) {
      char shown[16];
      std::snprintf(shown, sizeof shown, "<U+%04X>", static_cast<unsigned>(c.value));
      out += shown;
    } else if (!is_zero_width(c.value)) {
      append_utf8(out, c.value);
    }
  }
  return out;
}

int display_width(std::string_view text) {
  int width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    width += width_of(c.value);
    at += c.bytes;
  }
  return width;
}

std::string cut_to_width(std::string_view text, int columns) {
  if (display_width(text) <= columns) return std::string(text);
  int width = 0;
  std::string cut(text.substr(0, fitting(text, std::max(columns - 1, 0), width)));
  while (!cut.empty() && cut.back() == ' ') cut.pop_back();
  return columns > 0 ? cut + "…" : cut;
}

std::vector<std::string> wrap(std::string_view text, int columns) {
  columns = std::max(columns, 2);  // room for one wide character
  std::vector<std::string> lines;
  while (!text.empty()) {
    int width = 0;
    std::size_t end = fitting(text, columns, width);
    std::size_t next = end;
    if (end < text.size()) {
      const std::size_t blank = text[end] == ' ' ? end : text.substr(0, end).rfind(' ');
      if (blank != std::string_view::npos && blank > 0) end = next = blank;
      if (end == 0) end = next = code_point_at(text, 0).bytes;
    }
    lines.emplace_back(text.substr(0, end));
    while (next < text.size() && text[next] == ' ') ++next;
    text.remove_prefix(next);
  }
  return lines;
}

}  // namespace pressmark
