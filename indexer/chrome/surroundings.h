#pragma once

#include <string_view>
#include <vector>

#include "indexer/chrome/label_words.h"
#include "indexer/chrome/shape.h"
#include "indexer/page/page.h"

namespace pressmark::chrome {

/// What stands around a block, seen with a first guess of which blocks are text. Likelihoods and shares are 0
/// to 1.
struct Surroundings {
  double local = 0;                              // log odds that it is text, by itself
  std::string_view against;                      // the local rule that speaks most against it
  double likely = 0;                             // the same as a likelihood
  double before1 = 0, before3 = 0, before8 = 0;  // how much of the blocks before is text, by words
  double after1 = 0, after3 = 0, after8 = 0;
  double container = 0;      // text in its best container, as a share of that of the page's best one
  double same_path = 0;      // how much of what has the same path is text
  double path_mass = 0;      // share of the page's text that has the same path
  double headings_near = 0;  // share of heading-like lines among the six around
  int run = 0;               // heading-like lines in a row, this one among them
  int repeats = 1;           // blocks of the page with the same words
  int from_body = 0;         // blocks to the body span: 0 inside, negative before it, positive after it
  double position = 0;       // in the page, by blocks
  bool before_title = false;
  Cue section = Cue::none;  // the cue under whose heading the block stands, if no article has gone on since
};

/// All that the rules see of a page. The vectors run parallel to page.blocks.
struct Reading {
  const Page& page;
  std::vector<Shape> shapes;
  std::vector<Hints> hints;
  std::vector<Surroundings> around;
  int title = -1;  // the block that is the headline
};

/// Shapes, hints and first guesses of all blocks of a page, and their surroundings.
Reading read_blocks(const Page& page);

/// A line like a headline or a teaser's title: some words, no sentence's end.
bool is_heading_like(const Shape& shape);

/// Notes in `around` what stands before the headline `reading.title`.
void note_title(Reading& reading);

/// Fills `around` but for `local` and `likely`, which must be there.
void look_around(Reading& reading);

}  // namespace pressmark::chrome
