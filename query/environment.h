#pragma once

#include <string>

#include "query/output/style.h"
#include "query/pager.h"
#include "query/terminal/paint.h"

namespace pressmark {

/// When the answer is coloured: `automatic` is on a terminal that shows colours.
enum class Colour { automatic, always, never };

/// Whether an answer that is longer than the screen goes to a pager: `automatic` is on a terminal.
enum class Paging { automatic, never };

/// What the program learns from around it, read once.
struct Environment {
  std::string today;         // ISO day, local time
  int columns = 80;          // of the terminal; $COLUMNS if that is set
  bool colour = false;       // standard output is a terminal that shows colours, and NO_COLOR is not set
  bool terminal = false;     // standard output is one
  int lines = 24;            // of the terminal
  PagerCommand pager = {};   // for it
  bool full_screen = false;  // a person sits at a terminal that can show a full screen
  screen::Colours colours = screen::Colours::none;  // of that
  std::string last_answer = {};  // the file that remembers it; "": there is no place for one
};

/// How an answer looks there.
Style style_of(Colour colour, const Environment& environment);

/// Reads clock, terminal and environment variables.
Environment read_environment();

}  // namespace pressmark
