#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>

#include "indexer/page/page.h"
#include "shared/text/utf8.h"

namespace pressmark {

/// Ends the program, so that the fuzzer keeps the input, if something that must hold does not.
inline void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

/// What holds of the blocks of any page.
inline void require_sound(const Page& page) {
  for (const Block& block : page.blocks) {
    require(!block.text.empty(), "no block is empty");
    require(is_valid_utf8(block.text), "text is valid UTF-8");
    require(is_valid_utf8(block.labels), "labels are valid UTF-8");
    require(block.linked_words <= block.words, "linked words are words");
  }
}

}  // namespace pressmark
