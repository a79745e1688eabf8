#include "query/terminal/paint.h"

#include <fmt/format.h>

#include "shared/text/display.h"

namespace pressmark::screen {
namespace {

// Attributes of ECMA-48; bold, underline and reverse say without colours what colours say better.
std::string_view attributes_of(Role role, Colours colours) {
  const bool coloured = colours != Colours::none;
  switch (role) {
    case Role::plain:
      return "";
    case Role::quiet:
      return colours == Colours::many ? "38;5;244" : coloured ? "90" : "";
    case Role::accent:
      return coloured ? "36" : "1";
    case Role::title:
      return "1";
    case Role::mark:
      return coloured ? "1;4;33" : "1;4";
    case Role::error:
      return coloured ? "1;31" : "1";
  }
  return "";
}

std::string painted(const Run& run, bool selected, Colours colours) {
  std::string attributes(attributes_of(run.role, colours));
  if (selected) attributes = attributes.empty() ? "7" : "7;" + attributes;
  // The text is harmless as it comes; whatever else may come, nothing of it is obeyed.
  const std::string text = harmless(run.text);
  return attributes.empty() ? text : fmt::format("\x1b[{}m{}\x1b[0m", attributes, text);
}

std::string painted(const Row& row, Colours colours) {
  std::string bytes;
  for (const Row::Part& part : row.parts) {
    // Where a terminal takes other widths than ours, the next pane is in its place all the same.
    if (part.column > 0) bytes += fmt::format("\x1b[{}G", part.column + 1);
    for (const Run& run : part.runs) bytes += painted(run, part.selected, colours);
  }
  return bytes;
}

}  // namespace

const char* const kEnterScreen = "\x1b[?1049h\x1b[?2004h\x1b[H\x1b[2J";
const char* const kLeaveScreen = "\x1b[0m\x1b[?2004l\x1b[?25h\x1b[?1049l";

std::string paint(const Frame* before, const Frame& now, Colours colours) {
  std::string bytes = "\x1b[?25l";
  if (before == nullptr) bytes += "\x1b[2J";
  for (std::size_t i = 0; i < now.rows.size(); ++i) {
    const bool same = before != nullptr && i < before->rows.size() && before->rows[i] == now.rows[i];
    if (!same) bytes += fmt::format("\x1b[{};1H\x1b[K{}", i + 1, painted(now.rows[i], colours));
  }
  if (now.cursor) bytes += fmt::format("\x1b[{};{}H\x1b[?25h", now.cursor->first + 1, now.cursor->second + 1);
  return bytes;
}

std::string copy_bytes(std::string_view text) {
  constexpr std::size_t kLongest = 50'000;
  constexpr char kDigits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  if (text.size() > kLongest) return "";
  std::string encoded;
  for (std::size_t at = 0; at < text.size(); at += 3) {
    unsigned bits = 0;
    for (std::size_t i = 0; i < 3; ++i)
      bits = bits << 8 | (at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U);
    for (std::size_t i = 0; i < 4; ++i)
      encoded += at + i > text.size() ? '=' : kDigits[bits >> (18 - 6 * i) & 63];
  }
  return "\x1b]52;c;" + encoded + "\x1b\\";
}

}  // namespace pressmark::screen
