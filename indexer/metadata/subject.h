#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/chrome/chrome.h"
#include "indexer/metadata/json_ld.h"
#include "indexer/page/page.h"
#include "indexer/source/source_page.h"

namespace pressmark {

/// One page with all that is known of it: what every step of composing an article reads.
struct Subject {
  const SourcePage& source;
  const Page& page;
  const std::vector<Judgement>& judgements;
  LinkedFacts linked;
  std::size_t text_start = 0;  // the first block of text; the number of blocks if there is none
  std::size_t text_end = 0;    // after the last one
  std::size_t title_at = 0;    // the block of the headline; the number of blocks if there is none

  Role role(std::size_t block) const {
    return block < judgements.size() ? judgements[block].role : Role::chrome;
  }
  bool has_title() const { return title_at < page.blocks.size(); }
};

/// Gathers them; finds where the text and the headline stand.
Subject make_subject(const SourcePage& source, const Page& page, const std::vector<Judgement>& judgements);

}  // namespace pressmark
