#include <cstddef>
#include <cstdint>

#include "query/language/parse.h"
#include "tests/fuzz/require.h"

namespace {

using pressmark::Query;
using pressmark::QueryKind;

void require_near(const Query& near) {
  pressmark::require(near.children.size() >= 2 && near.children.size() <= 8, "two to eight are near");
  pressmark::require(near.distance >= 1 && near.distance <= 1'000, "a distance is in its range");
  for (const Query& child : near.children) {
    pressmark::require(is_text_leaf(child), "words and phrases are near");
    pressmark::require(child.field == near.children.front().field, "those of one field are near");
  }
}

// What holds of every tree.
void require_sound(const Query& query) {
  if (query.kind == QueryKind::near) require_near(query);
  pressmark::require(query.kind == QueryKind::near || query.distance == 0, "only NEAR has a distance");
  const std::size_t star = query.text.find('*');
  if (query.kind == QueryKind::wildcard) {
    pressmark::require(star >= 2 && star + 1 < query.text.size(), "a star stands in a word");
    pressmark::require(query.text.find("**") == std::string::npos, "stars stand alone");
  }
  for (const Query& child : query.children) require_sound(child);
}

pressmark::QueryReading reading_of(std::uint8_t byte) {
  if (byte == '"') return pressmark::QueryReading::literal;
  return byte == '=' ? pressmark::QueryReading::plain : pressmark::QueryReading::language;
}

}  // namespace

// The first byte chooses --any, --literal or --plain. What is understood prints to a text that is understood
// in the same way.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(bytes) + 1, size - 1);
  const auto parsed = pressmark::parse_query(text, {"2025-07-20", bytes[0] == '|', reading_of(bytes[0])});
  if (!parsed) {
    pressmark::require(!parsed.error().why.empty(), "an error says what is wrong");
    pressmark::require(parsed.error().at == pressmark::Error::npos ||
                           parsed.error().at <= pressmark::to_valid_utf8(text).size(),
                       "an error has its place in the text");
    return 0;
  }
  require_sound(parsed->query);
  const std::string printed = pressmark::to_text(parsed->query);
  const auto again = pressmark::parse_query(printed, {"2025-07-20", false});
  pressmark::require(static_cast<bool>(again), "what is printed can be read");
  pressmark::require(again->query == parsed->query, "what is printed is the same query");
  pressmark::require(pressmark::to_text(again->query) == printed, "it prints in the same way");
  return 0;
}
