#pragma once

#include <string>
#include <vector>

#include "indexer/metadata/subject.h"

namespace pressmark {

/// The text of an article and what stood around its pictures.
struct Body {
  std::string text;  // one paragraph a line
  std::vector<std::string> captions, credits;
  double confidence = 0;  // mean of the kept blocks, weighted by words
  int prose = 0;          // kept paragraphs that are no headings
};

/// The kept blocks in order; the headline, captions and paragraphs that stand twice are not repeated. With
/// `keep_all_blocks` every block is text, as it is.
Body make_body(const Subject& subject, const std::string& title, bool keep_all_blocks);

}  // namespace pressmark
