#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "query/terminal/engine.h"

namespace pressmark::screen {

/// A line of an article that is laid out: bytes of one of its paragraphs.
struct LaidLine {
  std::size_t paragraph = 0;
  std::size_t begin = 0, end = 0;
};

/// A place in an article: a byte of one of its paragraphs. It stays when lines are broken in other places.
struct Place {
  std::size_t paragraph = 0;
  std::size_t at = 0;

  friend auto operator<=>(const Place&, const Place&) = default;
};

/// The bytes of each line of a text that is broken into so many columns (`wrap` of display.h), end exclusive.
std::vector<std::pair<std::size_t, std::size_t>> wrapped(const std::string& text, int columns);

/// The lines of an article of so many columns, a blank one between paragraphs.
std::vector<LaidLine> laid_out(const Reading& reading, int columns);

/// The line on which a place lies, from 0.
std::size_t line_at(const std::vector<LaidLine>& lines, const Place& place);

}  // namespace pressmark::screen
