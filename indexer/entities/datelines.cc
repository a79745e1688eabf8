#include <algorithm>

#include "indexer/entities/name_rules.h"
#include "indexer/entities/word_lists.h"

namespace pressmark::entities {
namespace {

constexpr std::size_t kMostPlaceWords = 4;  // of the place
constexpr std::size_t kFarthestDash = 16;   // tokens up to the dash

// A dash between blanks, as it stands behind a dateline.
bool is_dash(const Token& token) {
  return token.text == "\xE2\x80\x94" || token.text == "\xE2\x80\x93" || (token.text == "-" && !token.glued);
}

// "(Tarrow Post)": brackets end a dateline, too, behind the place alone.
bool closes(const LineWork& work, std::size_t end) {
  const std::vector<Token>& tokens = work.tokens();
  const std::size_t least = std::min(tokens.size(), end + kFarthestDash);
  for (std::size_t i = end; i < least; ++i) {
    if (is_dash(tokens[i])) return true;
    const bool fits = !tokens[i].is_word() || tokens[i].has_capital() || tokens[i].shape == Shape::number;
    if (!fits) return false;
  }
  return false;
}

}  // namespace

void read_dateline(LineWork& work) {
  const std::vector<Token>& tokens = work.tokens();
  if (work.line().capitals || work.line().in != Mention::In::text) return;
  std::size_t end = 0;
  while (end < tokens.size() && end < kMostPlaceWords && tokens[end].shape == Shape::capitals) ++end;
  if (end == 0 || end >= tokens.size() || tokens[0].text.size() < 3) return;
  if (tokens[end].text != "," && tokens[end].text != "(" && !is_dash(tokens[end])) return;
  if (!closes(work, end)) return;
  const Unit known = unit_at(work.line(), 0);
  const bool words =
      std::all_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(end), [](const Token& t) {
        return t.entry.has(gazetteer::kPlain) || t.is(kSuffix);  // "UPDATE II -"
      });
  if (words && !known.is_place()) return;
  if (known.end == end && known.is_place()) {
    work.add(0, end, EntityType::place, true, &known.entry);
  } else if (end > 1 && (known.end != end || !known.is_body())) {
    work.add(0, end, EntityType::place, true);
  }
}

}  // namespace pressmark::entities
