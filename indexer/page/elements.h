#pragma once

#include <string_view>

#include "indexer/page/page.h"

namespace pressmark {

/// How an element's content flows.
enum class Flow {
  inline_run,  // goes on in the block around it
  block,       // a block of its own
  line_break,  // <br>
  image,       // gives its alternative text
  link,        // <a>
  time,        // <time>
  skipped,     // its content is no text of the page
};

/// What an element means by its name alone.
struct ElementKind {
  std::string_view name;
  Flow flow = Flow::inline_run;
  Inside inside = Inside::nothing;
  int heading = 0;
};

/// The kind of a lower-case element name; one that is not known flows inline.
const ElementKind& element_kind(std::string_view name);

/// What an ARIA role says about where its content stands ("navigation" is a nav).
Inside inside_of_role(std::string_view role);

/// True if nothing stands inside the element, by the HTML standard ("br", "img").
bool is_void_element(std::string_view name);

}  // namespace pressmark
