#pragma once

#include <cstddef>
#include <string>

#include "query/terminal/key.h"

namespace pressmark::screen {

/// A line that is typed, and where the cursor stands in it (in bytes, between characters).
struct EditedLine {
  std::string text;
  std::size_t at = 0;

  friend bool operator==(const EditedLine&, const EditedLine&) = default;
};

/// A line with the cursor at its end.
EditedLine line_of(std::string text);

/// The line after a key, by the keys of readline: ^A ^E Home End, ^B ^F Left Right, Backspace ^H, Del ^D, ^U
/// ^K ^W, and characters. A letter and its combining marks are one step. False (and the line as it was) if
/// the key edits nothing. A line takes what a query may have.
bool edit(EditedLine& line, const Key& key);

}  // namespace pressmark::screen
