#include "query/output/caret.h"

#include <algorithm>

#include "shared/text/display.h"
#include "shared/text/utf8.h"

namespace pressmark {
namespace {

constexpr std::string_view kIndent = "  ";

// The longest end of the text that takes at most `columns`.
std::string_view last_columns(std::string_view text, int columns) {
  int width = 0;
  std::size_t start = text.size();
  while (start > 0) {
    const std::size_t bytes = code_point_before(text, start).bytes;
    width += display_width(text.substr(start - bytes, bytes));
    if (width > columns) break;
    start -= bytes;
  }
  return text.substr(start);
}

}  // namespace

std::string caret_lines(std::string_view given, std::size_t at, int columns) {
  const std::string valid = to_valid_utf8(given);
  const std::size_t place = std::min(at, valid.size());
  const std::string before = harmless(std::string_view(valid).substr(0, place));
  const std::string after = harmless(std::string_view(valid).substr(place));
  const int room = std::max(columns - static_cast<int>(kIndent.size()), 10);
  const bool cut = display_width(before) > room / 2 && display_width(before) + display_width(after) > room;
  const std::string left = cut ? "…" + std::string(last_columns(before, room / 2 - 1)) : before;
  const std::string right = cut_to_width(after, std::max(room - display_width(left), 1));
  const auto blanks = static_cast<std::size_t>(display_width(left));
  return std::string(kIndent) + left + right + "\n" + std::string(kIndent) + std::string(blanks, ' ') + "^\n";
}

}  // namespace pressmark
