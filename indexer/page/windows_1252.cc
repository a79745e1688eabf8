#include "indexer/page/windows_1252.h"

#include <algorithm>
#include <array>

namespace pressmark {
namespace {

// WHATWG HTML, section 13.2.5.80 (numeric character reference end state).
constexpr std::array<char32_t, 32> kTable = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                             0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                             0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                             0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

}  // namespace

char32_t windows_1252(unsigned char byte) { return byte >= 0x80 && byte < 0xA0 ? kTable[byte - 0x80u] : 0; }

unsigned char windows_1252_byte(char32_t c) {
  if (c < 0x80) return 0;
  if (c <= 0xFF) return static_cast<unsigned char>(c);
  const auto* found = std::find(kTable.begin(), kTable.end(), c);
  return found == kTable.end() ? static_cast<unsigned char>(0)
                               : static_cast<unsigned char>(0x80 + (found - kTable.begin()));
}

}  // namespace pressmark
