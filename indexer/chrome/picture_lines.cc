#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "indexer/chrome/layout.h"
#include "shared/text/letters.h"

namespace pressmark::chrome {
namespace {

// What a description of a picture begins with: something that nobody has told of before. Lower case.
constexpr std::string_view kIndefinite[] = {
    "a",      "an",     "two",  "three", "four",   "five",   "six",    "several",   "some",
    "many",   "ein",    "eine", "zwei",  "drei",   "vier",   "fünf",   "sechs",     "mehrere",
    "einige", "viele",  "un",   "une",   "deux",   "trois",  "quatre", "plusieurs", "una",
    "unos",   "unas",   "dos",  "tres",  "varios", "varias", "uno",    "due",       "tre",
    "alcuni", "alcune", "um",   "uma",   "dois",   "duas",   "três",   "vários",    "várias",
    "een",    "twee",   "drie", "en",    "ett",    "et",     "två",    "to",
};

constexpr double kFewestDescriptionWords = 6;  // shorter lines are headings
constexpr double kMostDescriptionWords = 30;
constexpr int kBoxBlocks = 4;  // in the box of an image: its description, a caption, a credit

bool begins_indefinite(std::string_view text) {
  const std::string first = to_lower(text.substr(0, std::min<std::size_t>(text.find(' '), 20)));
  return std::find(std::begin(kIndefinite), std::end(kIndefinite), first) != std::end(kIndefinite);
}

bool is_title_case(const Shape& shape) { return shape.cased > 0 && shape.capitalised * 10 > shape.cased * 7; }

class PictureFinder {
 public:
  explicit PictureFinder(Layout& layout)
      : layout_(layout), first_(layout.first_paragraph()), last_(layout.last_paragraph()) {}

  void run() {
    if (layout_.is_html()) return captions_behind_images();
    for (int i = std::max(0, layout_.title() + 1); i <= last_; ++i) {
      if (is_text_line(i) && (describes(i) || (stands_before_caption(i) && may_describe(i))))
        layout_.give(i, Role::alt, "description of a picture", 0.6);
    }
  }

 private:
  bool is_text_line(int i) const { return layout_.role(i) == Role::text || layout_.role(i) == Role::subhead; }

  // A line that begins like a description, between two paragraphs.
  bool describes(int i) const {
    const Shape& s = layout_.shape(i);
    if (i <= first_ || s.sentence_end || s.colon_end || s.quotes > 0 || s.inner_ends > 0) return false;
    const double fewest = stands_before_caption(i) ? 4 : kFewestDescriptionWords;
    if (s.length() < fewest || s.length() > kMostDescriptionWords || is_title_case(s)) return false;
    if (s.linking_verb && !stands_before_caption(i)) return false;
    return begins_indefinite(layout_.block(i).text) && !is_line_of_list(i - 1) && !is_line_of_list(i + 1);
  }

  // Neighbours without an end, too: the items of a list.
  bool is_line_of_list(int i) const {
    return i >= 0 && i < layout_.count() && is_text_line(i) && !layout_.shape(i).sentence_end &&
           !layout_.shape(i).colon_end && layout_.shape(i).length() >= 4;
  }

  // Above a caption a description may begin with anything: one sentence without a verb of saying or being,
  // without quotes. A heading there is short.
  bool may_describe(int i) const {
    const Shape& s = layout_.shape(i);
    const double fewest = layout_.role(i) == Role::subhead ? kFewestDescriptionWords : 4;
    return s.length() >= fewest && s.length() <= 20 && s.inner_ends == 0 && s.quotes == 0 &&
           !s.linking_verb && !s.ellipsis_end;
  }

  bool stands_before_caption(int i) const {
    return i + 1 < layout_.count() &&
           (layout_.role(i + 1) == Role::caption || layout_.role(i + 1) == Role::credit);
  }

  // Pages without figure elements put the caption into the box of the image.
  void captions_behind_images() {
    measure_boxes();
    for (int i = first_ + 1; i < last_; ++i) {
      if (layout_.block(i - 1).alternative && is_caption_like(i) && shares_box(i - 1, i))
        layout_.give(i, Role::caption, "text in the box of an image", 0.7);
    }
  }

  bool is_caption_like(int i) const {
    const Block& block = layout_.block(i);
    const Shape& s = layout_.shape(i);
    return !block.alternative && block.links == 0 && block.heading == 0 && s.cue.cue == Cue::none &&
           s.length() >= 3 && s.length() <= 50 && !layout_.is_picture(i);
  }

  // The same element holds both and little else. An image that stands loose in its box counts as a child of
  // what holds the box.
  bool shares_box(int image, int text) const {
    const int outer = layout_.block(image).container, own = layout_.block(text).container;
    const bool child = parent_of(own) == outer;
    if (own == outer || child) {
      if (is_small_box(outer)) return true;
    }
    return child && is_small_box(own) && is_child_path(box_path(image), layout_.block(text).path);
  }

  bool is_small_box(int box) const {
    return box != 0 && box != container_of_text() && size_of(box) <= kBoxBlocks;
  }

  // The path of an image ends in its own tag.
  std::string_view box_path(int image) const {
    const std::string_view path = layout_.block(image).path;
    return path.substr(0, path.rfind('/'));
  }

  static bool is_child_path(std::string_view parent, std::string_view path) {
    return path.size() > parent.size() + 1 && path.substr(0, parent.size()) == parent &&
           path[parent.size()] == '/' && path.find('/', parent.size() + 1) == std::string_view::npos;
  }

  int parent_of(int container) const {
    const auto number = static_cast<std::size_t>(container);
    const auto& parents = layout_.page().container_parents;
    return container > 0 && number < parents.size() ? parents[number] : 0;
  }

  // Blocks in an element or its children.
  int size_of(int container) const { return sizes_[static_cast<std::size_t>(container)]; }

  void measure_boxes() {
    sizes_.assign(layout_.page().container_parents.size() + 1, 0);
    for (int i = 0; i < layout_.count(); ++i) {
      const int own = layout_.block(i).container;
      for (const int box : {own, parent_of(own)}) {
        if (box > 0 && static_cast<std::size_t>(box) < sizes_.size()) ++sizes_[static_cast<std::size_t>(box)];
      }
    }
  }

  int container_of_text() const { return layout_.block(first_).container; }

  Layout& layout_;
  int first_, last_;
  std::vector<int> sizes_;  // of the containers
};

}  // namespace

void find_picture_lines(Layout& layout) { PictureFinder(layout).run(); }

}  // namespace pressmark::chrome
