#pragma once

#include <string>
#include <string_view>

namespace pressmark {

/// The raw text of the block that is being read.
class PendingText {
 public:
  /// Appends text; `link` is the number of the link that it stands in, 0 for none.
  void append(std::string_view piece, int link);
  void line_break();
  /// An inline element begins or ends here. Layout may part what stands on both sides of it: "By<b>Ada" is
  /// two words.
  void element_edge() { at_edge_ = edge_since_visible_ = true; }
  /// What follows is another word.
  void word_break();
  void clear();

  /// True once something that can be seen was appended.
  bool is_visible() const { return visible_; }
  /// True if `piece` goes into a new block: what was read ends with two line breaks, or with one
  /// behind a line that is a paragraph by itself or between two inline elements, or `piece` is indented.
  bool is_ended_before(std::string_view piece) const;
  /// True if what is read next goes into a new block, whatever it is.
  bool is_ended() const {
    return visible_ && (breaks_ >= 2 || (breaks_ == 1 && (ends_paragraph_ || parts_elements())));
  }

  const std::string& raw() const { return raw_; }
  /// The part of it that stands in links.
  const std::string& linked() const { return linked_; }
  /// How many links have text in it.
  int links() const { return links_; }

 private:
  bool parts_words(std::string_view piece, int link) const;
  // Headline, day and author in old pages: one element a line, "<b>...</b><br><i>...</i>".
  bool parts_elements() const { return edge_before_break_ && edge_since_visible_; }

  std::string raw_, linked_;
  bool visible_ = false;
  bool at_edge_ = false;
  bool edge_since_visible_ = false;  // an element edge since anything visible or a line break
  bool edge_before_break_ = false;   // one right before the first of the line breaks
  std::size_t line_ = 0;             // where the line that is being read begins in raw_
  bool ends_paragraph_ = false;      // the line before the last break is a sentence or more
  int breaks_ = 0;                   // line breaks since anything visible
  int indent_ = 0;  // blanks that are not folded in HTML (U+00A0, U+3000) since the last of them
  int last_link_ = 0;
  int links_ = 0;
};

/// Where the first visible character of `piece` stands, or its end; `indent` counts U+00A0 once and U+3000
/// twice before it.
std::size_t find_visible(std::string_view piece, int& indent);

}  // namespace pressmark
