#include <cstddef>
#include <cstdint>

#include "tests/fuzz/require.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(bytes), size);
  pressmark::require_sound(pressmark::read_dump(text, std::nullopt, {}));
  return 0;
}
