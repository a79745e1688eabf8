#include "indexer/chrome/layout.h"
#include "indexer/chrome/leads.h"

namespace pressmark::chrome {
namespace {

constexpr double kMostSubheadWords = 9;

bool is_question(std::string_view text) { return !text.empty() && text.back() == '?'; }

// All words with a capital: a person, an outlet or a section rather than a heading.
bool is_name_like(const Shape& shape) {
  return shape.cased > 0 && shape.capitalised == shape.cased && shape.quotes == 0 &&
         shape.function_words == 0;
}

bool looks_like_subhead(const Layout& layout, int i) {
  const Block& block = layout.block(i);
  const Shape& shape = layout.shape(i);
  if (block.alternative || block.links > 0 || shape.cue.cue != Cue::none) return false;
  if (shape.words < 2 || shape.length() > kMostSubheadWords || shape.starts_lower || shape.starts_mark ||
      shape.starts_bracket)
    return false;
  if (shape.address || shape.glued > 0 || shape.separators > 0 || shape.symbols > 0 || shape.colon_end ||
      shape.calendar > 0 || shape.inner_ends > 0)
    return false;
  if (shape.sentence_end && !is_question(block.text)) return false;
  if (layout.around(i).repeats > 1 || shape.numbers * 2 > shape.words) return false;
  return block.heading > 0 || !is_name_like(shape);
}

// Of the template, or in a part of the page that is no text.
bool is_marked_otherwise(const Layout& layout, int i) {
  if (!layout.is_html()) return false;
  constexpr Hint kOthers = Hint::related | Hint::comment | Hint::share | Hint::promo | Hint::consent |
                           Hint::media | Hint::meta | Hint::furniture;
  const Inside inside = layout.block(i).inside;
  const int near = static_cast<int>(layout.hints(i).near) & static_cast<int>(kOthers);
  return near != 0 || has(inside, Inside::button) || has(inside, Inside::form) || has(inside, Inside::nav) ||
         has(inside, Inside::aside) || has(inside, Inside::figure) || has(inside, Inside::hidden);
}

bool leads_elsewhere(const Layout& layout, int i) {
  if (layout.role(i) != Role::chrome) return false;
  const Block& block = layout.block(i);
  const CueHit& cue = layout.shape(i).cue;
  return is_lead_to_story(block.text) || (cue.cue == Cue::related && cue.reach == Reach::whole) ||
         (block.links > 0 && block.linked_words == block.words);
}

// A lead to another story, or a short list of them, may stand between.
bool follows_paragraph(const Layout& layout, int i) {
  constexpr int kInsert = 3;
  int before = i - 1;
  while (before > 0 && before >= i - kInsert && leads_elsewhere(layout, before)) --before;
  return before >= 0 && layout.is_paragraph(before);
}

}  // namespace

void keep_subheads(Layout& layout) {
  for (int i = 1; i + 1 < layout.count(); ++i) {
    if (layout.role(i) != Role::chrome || !follows_paragraph(layout, i) || !layout.is_paragraph(i + 1))
      continue;
    if (!looks_like_subhead(layout, i) || is_marked_otherwise(layout, i)) continue;
    layout.give(i, Role::subhead, "heading between paragraphs", 0.6);
  }
}

}  // namespace pressmark::chrome
