#include "indexer/page/block_text.h"

#include "indexer/page/windows_1252.h"
#include "shared/text/utf8.h"

namespace pressmark {
namespace {

// U+0080 to U+009F are C2 80 to C2 9F.
std::size_t find_control(std::string_view text, std::size_t from) {
  for (std::size_t at = text.find('\xC2', from); at != std::string_view::npos;
       at = text.find('\xC2', at + 1)) {
    if (at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0) return at;
  }
  return std::string_view::npos;
}

std::string replace_controls(std::string_view text, std::size_t found) {
  std::string out;
  out.reserve(text.size() + 16);
  std::size_t at = 0;
  for (; found != std::string_view::npos; found = find_control(text, at)) {
    out.append(text, at, found - at);
    const char32_t meant = windows_1252(static_cast<unsigned char>(text[found + 1]));
    if (meant != 0) append_utf8(out, meant);
    at = found + 2;
  }
  out.append(text, at);
  return out;
}

}  // namespace

std::string block_text(std::string_view raw) {
  const std::size_t control = find_control(raw, 0);
  if (control == std::string_view::npos) return to_nfc(fold_white_space(raw));
  return to_nfc(fold_white_space(replace_controls(raw, control)));
}

}  // namespace pressmark
