#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pressmark {

/// A start or end tag as it stands in the page.
struct Tag {
  struct Attribute {
    std::string name;        // lower case
    std::string_view value;  // as written, character references and all
    char quote = 0;          // around the value, 0 for none
  };
  std::string name;  // lower case
  bool is_end = false;
  bool closes_itself = false;  // <br/>
  std::vector<Attribute> attributes;
  std::size_t left_out = 0;  // attributes over the limit
  std::size_t after = 0;     // where the text goes on
};

/// Reads tags as the HTML standard's tokeniser does (section 13.2.5), but for a quote that is never closed:
/// its tag ends at the next ">", so that the page after it is not lost.
class TagScanner {
 public:
  TagScanner(std::string_view html, std::size_t attributes) : html_(html), attributes_(attributes) {}

  /// The tag at `at`, where "<" or "</" and a letter stand. False if the page ends inside it.
  bool scan(std::size_t at, Tag& tag);

 private:
  bool scan_attribute(std::size_t& at, Tag& tag);
  void scan_value(std::size_t& at, Tag::Attribute& attribute);
  std::size_t closing_quote(std::size_t from, char quote);

  std::string_view html_;
  std::size_t attributes_;
  // Positions behind which no such quote stands, so that searches for it are not repeated to the end of the
  // page.
  std::size_t no_double_after_ = std::string_view::npos;
  std::size_t no_single_after_ = std::string_view::npos;
};

/// White space and letters of HTML: ASCII alone, whatever the locale.
bool is_markup_blank(char c);
bool is_markup_letter(char c);
/// Lower case of ASCII, in place of `out`.
void assign_lower(std::string& out, std::string_view text);

}  // namespace pressmark
