#include <cstddef>
#include <cstdint>

#include "tests/fuzz/require.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string html(reinterpret_cast<const char*>(bytes), size);
  pressmark::require_sound(pressmark::read_html(html, std::nullopt, {}));
  return 0;
}
