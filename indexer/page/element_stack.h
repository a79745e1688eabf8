#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/page/elements.h"
#include "indexer/page/markup.h"
#include "indexer/page/page.h"

namespace pressmark {

/// An open element and what it inherits from those around it.
struct Element {
  std::string name;
  std::string own_labels;  // as written
  std::string labels;      // with the ancestors', once asked for
  std::string path;        // once asked for
  Flow flow = Flow::block;
  Inside inside = Inside::nothing;
  int heading = 0;
  int link = 0;               // number of the link around, 0 for none
  int container = 0;          // its number as a container, 0 until it is one
  std::size_t block = 0;      // index of the nearest block element: itself or an ancestor
  std::size_t loose = kNone;  // the first block of text that stands in it directly
  bool caption = false;       // in a <figcaption>
  bool preformatted = false;
  bool holds_all = false;  // an inline element that began before any text of the block did
  bool has_labels = false, has_path = false;

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
};

/// The open elements, from a nameless root. Paths and labels are made when a block asks for them.
class ElementStack {
 public:
  ElementStack();

  Element& push(std::string_view name, const ElementKind& kind, const Attributes& attributes);
  /// Closes the innermost element; the root stays.
  void pop();

  std::size_t top_index() const { return open_ - 1; }
  Element& top() { return elements_[open_ - 1]; }
  Element& at(std::size_t index) { return elements_[index]; }

  /// Labels of the element and its ancestors, nearest first.
  const std::string& labels(std::size_t index);
  /// Tags from the root to the element. Of a path that is too long, the middle is left out.
  const std::string& path(std::size_t index);

 private:
  std::vector<Element> elements_;  // the first open_ are open; the others keep their memory for reuse
  std::size_t open_ = 1;
  int links_ = 0;
};

}  // namespace pressmark
