#include "indexer/chrome/layout.h"

namespace pressmark::chrome {
namespace {

constexpr double kLeastWords = 10;

bool is_advert_label(const Layout& layout, int i) {
  const CueHit& cue = layout.shape(i).cue;
  return layout.role(i) == Role::chrome && cue.cue == Cue::advert && cue.reach == Reach::whole;
}

bool reads_like_paragraph(const Layout& layout, int i) {
  const Shape& shape = layout.shape(i);
  return layout.block(i).links == 0 && shape.sentence_end && shape.length() >= kLeastWords &&
         shape.cue.cue == Cue::none;
}

}  // namespace

void keep_text_behind_adverts(Layout& layout) {
  if (!layout.is_html()) return;
  for (int i = 2; i < layout.count(); ++i) {
    if (layout.role(i) != Role::chrome || !is_advert_label(layout, i - 1) || !layout.is_paragraph(i - 2))
      continue;
    if (layout.block(i).path == layout.block(i - 2).path && reads_like_paragraph(layout, i))
      layout.give(i, Role::text, "goes on behind an advertisement", 0.6);
  }
}

}  // namespace pressmark::chrome
