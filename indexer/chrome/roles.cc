#include "indexer/chrome/roles.h"

#include <algorithm>

#include "indexer/chrome/credit.h"
#include "indexer/chrome/layout.h"
#include "indexer/chrome/time_line.h"
#include "indexer/chrome/title.h"

namespace pressmark::chrome {
namespace {

// Where the article's blocks lie.
struct Extent {
  int title = -1;
  int first = 0;  // the first paragraph kept
  int last = -1;  // the last block kept
};

bool is_kept(const Judgement& judgement) { return judgement.role == Role::text; }

class RoleGiver {
 public:
  RoleGiver(const Reading& reading, std::vector<Judgement>& judgements)
      : reading_(reading), judgements_(judgements) {}

  void run() {
    find_extent();
    if (extent_.title >= 0) give(extent_.title, Role::title, "headline", 0.8);
    for (int i = 0; i < count(); ++i) {
      if (i != extent_.title) judge_block(i);
    }
    sources();
  }

 private:
  int count() const { return static_cast<int>(judgements_.size()); }
  const Shape& shape(int i) const { return reading_.shapes[static_cast<std::size_t>(i)]; }
  const Block& block(int i) const { return reading_.page.blocks[static_cast<std::size_t>(i)]; }
  Judgement& judgement(int i) { return judgements_[static_cast<std::size_t>(i)]; }
  bool is_html() const { return reading_.page.is_html; }

  void give(int i, Role role, std::string_view reason, double confidence) {
    judgement(i) = {role, reason, confidence, false};
  }

  void find_extent() {
    extent_.first = count();
    for (int i = 0; i < count(); ++i) {
      if (!is_kept(judgement(i))) continue;
      extent_.last = i;
      if (extent_.first == count() && shape(i).sentence_end && shape(i).length() >= 10 && !is_caption_like(i))
        extent_.first = i;
    }
    extent_.title = reading_.title;
  }

  int start() const {
    return extent_.title >= 0 && extent_.title < extent_.first ? extent_.title
                                                               : std::max(0, extent_.first - 6);
  }
  bool in_article(int i) const { return i >= start() && i <= extent_.last + 1; }
  bool before_text(int i) const { return i < extent_.first; }

  bool is_caption_like(int i) const {
    const Block& b = block(i);
    if (b.alternative || b.tag == "figcaption") return true;
    return shape(i).length() < 70 && b.heading == 0 && has_credit(b.text);
  }

  void judge_block(int i) {
    if (!in_article(i)) {
      if (block(i).alternative && is_kept(judgement(i))) give(i, Role::chrome, "image description", 0.7);
      return;
    }
    if (picture_text(i) || about_author_or_date(i)) return;
    if (!is_kept(judgement(i))) return;
    if (same_as_title(i)) return give(i, Role::chrome, "headline again", 0.8);
    if (is_time_line(block(i).text)) return give(i, Role::chrome, "time of day alone", 0.8);
    if (before_text(i)) return opening(i);
    if (is_subhead(i)) give(i, Role::subhead, "heading between paragraphs", judgement(i).confidence);
  }

  // Captions, credits and descriptions of pictures.
  bool picture_text(int i) {
    const Block& b = block(i);
    if (b.alternative) {
      const bool of_article =
          has(b.inside, Inside::figure) || reading_.around[static_cast<std::size_t>(i)].container > 0.5;
      if (of_article && shape(i).words >= 3 && b.links == 0) {
        give(i, Role::alt, "image description", 0.7);
      } else {
        give(i, Role::chrome, "image description", 0.7);
      }
      return true;
    }
    const bool caption_element =
        b.tag == "figcaption" || (has(b.inside, Inside::figure) && !has(b.inside, Inside::table) &&
                                  b.heading == 0 && shape(i).length() < 60);
    if (is_credit_only(b.text)) {
      give(i, Role::credit, "picture credit", 0.8);
      return true;
    }
    if (caption_element || (is_caption_like(i) && !speaks(i))) {
      give(i, Role::caption, caption_element ? "caption of a picture" : "caption with a credit", 0.8);
      return true;
    }
    return false;
  }

  // A paragraph that ends in quoted speech or goes on for long is no caption, whatever it ends with.
  bool speaks(int i) const {
    return shape(i).inner_ends > 2 || (is_html() && block(i).tag == "p" && shape(i).length() > 60);
  }

  bool about_author_or_date(int i) {
    const Shape& s = shape(i);
    if (is_signature(i)) {
      give(i, Role::byline, "author of the text", 0.7);
      return true;
    }
    if (!before_text(i) || s.length() > 14 || s.words == 0) return false;
    const bool calendar = s.numbers > 0 && (s.numbers + s.calendar) * 2 >= s.words;
    if (calendar && s.calendar > 0) {
      give(i, Role::dateline, "date or time alone", 0.8);
      return true;
    }
    if (!is_kept(judgement(i)) && i > extent_.title && extent_.title >= 0 && is_name_like(i)) {
      give(i, Role::byline, "name of an author or agency", 0.6);
      return true;
    }
    return false;
  }

  // "By Ann Lee in Tarn", "Posted on 9 May 2021 by Ann Lee", between the headline and the text or just below
  // a standfirst.
  bool is_signature(int i) const {
    const Shape& s = shape(i);
    if (i <= extent_.title || i > extent_.first + 3 || s.length() > 16 || s.length() < 3) return false;
    if (s.inner_ends > 0 || s.quotes > 0 || (s.capitalised < 2 && s.unspaced == 0)) return false;
    const bool dated = s.calendar > 0 ? s.numbers >= 2 : s.numbers >= 3;
    const bool signs = opens_byline(block(i).text);
    if (dated) return signs || opens_posted(block(i).text);
    return signs && before_text(i) && !s.sentence_end && s.length() <= 9 && s.numbers == 0 &&
           s.capitalised * 2 > s.words;
  }

  bool is_name_like(int i) const {
    const Shape& s = shape(i);
    const Hints& hints = reading_.hints[static_cast<std::size_t>(i)];
    if (s.sentence_end || s.cue.cue != Cue::none || s.numbers > 0 || s.words > 8 || s.cased < 2) return false;
    if (is_html()) return has(hints.near, Hint::meta) && block(i).words <= 8;
    return s.words >= 2 && s.words <= 5 && s.capitalised >= 2 && s.capitalised + 1 >= s.cased &&
           s.function_words <= 1;
  }

  bool same_as_title(int i) const {
    return extent_.title >= 0 && shape(i).key != 0 && shape(i).key == shape(extent_.title).key;
  }

  // Between headline and first paragraph: a standfirst, or a label of the template, which divides nothing.
  void opening(int i) {
    if (extent_.title < 0 || i < extent_.title) {
      const bool crumbs = shape(i).separators > 0 && !shape(i).sentence_end;
      if ((!is_html() || crumbs) && shape(i).length() < 8) give(i, Role::chrome, "before the article", 0.6);
      return;
    }
    if (shape(i).length() >= 6) return give(i, Role::deck, "standfirst", judgement(i).confidence);
    if (!shape(i).sentence_end) give(i, Role::chrome, "heading with nothing before it", 0.6);
  }

  bool is_subhead(int i) const {
    const Shape& s = shape(i);
    if (block(i).heading > 0) return true;
    return !is_html() && !s.sentence_end && !s.colon_end && s.length() <= 16 && i < extent_.last;
  }

  // The outlet's name above the headline, twice in a row.
  void sources() {
    for (int i = std::max(0, start() - 6); i + 1 < start(); ++i) {
      const Shape& s = shape(i);
      if (s.key == 0 || s.key != shape(i + 1).key || s.words > 5 || s.cue.cue != Cue::none) continue;
      give(i, Role::source, "name of the outlet", 0.7);
      give(i + 1, Role::source, "name of the outlet", 0.7);
    }
  }

  const Reading& reading_;
  std::vector<Judgement>& judgements_;
  Extent extent_;
};

}  // namespace

void assign_roles(const Reading& reading, std::vector<Judgement>& judgements) {
  RoleGiver(reading, judgements).run();
  Layout layout(reading, judgements);
  keep_text_behind_adverts(layout);
  keep_subheads(layout);
  find_picture_lines(layout);
  trim_edges(layout);
}

}  // namespace pressmark::chrome
