#include "indexer/page/block_text.h"

#include <array>

#include "shared/text/utf8.h"

namespace pressmark {
namespace {

// WHATWG HTML, section 13.2.5.80 (numeric character reference end state); 0 where windows-1252 has nothing.
constexpr std::array<char32_t, 32> kWindows1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

// In UTF-8 they are C2 80 to C2 9F.
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
    const char32_t meant = kWindows1252[static_cast<unsigned char>(text[found + 1]) - 0x80u];
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
