#pragma once

#include <string_view>
#include <vector>

#include "indexer/chrome/chrome.h"
#include "indexer/chrome/surroundings.h"

namespace pressmark::chrome {

/// The blocks of a page with the roles that they have so far, for rules that look at neighbours and change
/// roles.
class Layout {
 public:
  Layout(const Reading& reading, std::vector<Judgement>& judgements)
      : reading_(reading), judgements_(judgements) {}

  int count() const { return static_cast<int>(judgements_.size()); }
  bool is_html() const { return reading_.page.is_html; }
  const Page& page() const { return reading_.page; }
  const Block& block(int i) const { return reading_.page.blocks[static_cast<std::size_t>(i)]; }
  const Shape& shape(int i) const { return reading_.shapes[static_cast<std::size_t>(i)]; }
  const Hints& hints(int i) const { return reading_.hints[static_cast<std::size_t>(i)]; }
  const Surroundings& around(int i) const { return reading_.around[static_cast<std::size_t>(i)]; }
  Role role(int i) const { return judgements_[static_cast<std::size_t>(i)].role; }
  int title() const { return reading_.title; }

  /// Part of the article's text.
  bool is_kept(int i) const {
    return role(i) == Role::text || role(i) == Role::subhead || role(i) == Role::deck;
  }
  bool is_picture(int i) const {
    return role(i) == Role::caption || role(i) == Role::credit || role(i) == Role::alt;
  }
  /// A kept block that reads like a paragraph.
  bool is_paragraph(int i) const {
    return role(i) == Role::text && shape(i).length() >= 10 && (shape(i).sentence_end || shape(i).colon_end);
  }
  /// The first and the last paragraph; the number of blocks and -1 if there is none.
  int first_paragraph() const {
    int i = 0;
    while (i < count() && !is_paragraph(i)) ++i;
    return i;
  }
  int last_paragraph() const {
    int i = count() - 1;
    while (i >= 0 && !is_paragraph(i)) --i;
    return i;
  }

  void give(int i, Role role, std::string_view reason, double confidence) {
    judgements_[static_cast<std::size_t>(i)] = {role, reason, confidence, false};
  }

 private:
  const Reading& reading_;
  std::vector<Judgement>& judgements_;
};

/// Keeps short headings between two paragraphs that by themselves look like any short line.
void keep_subheads(Layout& layout);

/// Keeps a paragraph that an advertisement parts from the paragraph before it, an element of the same kind.
void keep_text_behind_adverts(Layout& layout);

/// Finds descriptions and captions of pictures that no element marks: lines of a dump, and text right behind
/// an image.
void find_picture_lines(Layout& layout);

/// Takes away what stands at the edges of the article and is none of it: what comes before a link to the
/// content, boxes about the author, notes, headings with nothing after them; and titles under a heading of
/// other stories.
void trim_edges(Layout& layout);

}  // namespace pressmark::chrome
