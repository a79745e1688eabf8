#include <cstddef>
#include <cstdint>

#include "query/language/parse.h"
#include "tests/fuzz/require.h"

// The first byte chooses --any. What is understood prints to a text that is understood in the same way.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(bytes) + 1, size - 1);
  const auto parsed = pressmark::parse_query(text, {"2025-07-20", bytes[0] == '|'});
  if (!parsed) {
    pressmark::require(!parsed.error().why.empty(), "an error says what is wrong");
    pressmark::require(parsed.error().at == pressmark::Error::npos ||
                           parsed.error().at <= pressmark::to_valid_utf8(text).size(),
                       "an error has its place in the text");
    return 0;
  }
  const std::string printed = pressmark::to_text(parsed->query);
  const auto again = pressmark::parse_query(printed, {"2025-07-20", false});
  pressmark::require(static_cast<bool>(again), "what is printed can be read");
  pressmark::require(again->query == parsed->query, "what is printed is the same query");
  pressmark::require(pressmark::to_text(again->query) == printed, "it prints in the same way");
  return 0;
}
