#include <cstddef>
#include <cstdint>

#include "indexer/page/charset.h"
#include "tests/fuzz/require.h"

// The first line is the charset of the HTTP header.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(bytes), size);
  const std::size_t line = input.find('\n') == std::string_view::npos ? 0 : input.find('\n');
  const auto read = pressmark::decode(input.substr(line), std::string(input.substr(0, line)), true);
  pressmark::require(pressmark::is_valid_utf8(read.text), "decoded text is valid UTF-8");
  pressmark::require(read.text.find('\0') == std::string::npos, "no NUL is left");
  return 0;
}
