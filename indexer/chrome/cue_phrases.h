#pragma once

#include <span>
#include <string_view>

#include "indexer/chrome/cues.h"

namespace pressmark::chrome {

/// Phrases of page furniture in the languages that archives of news mostly hold: lower case, no punctuation,
/// apostrophes left out, parted by '|'.
struct CuePhrases {
  Cue cue;
  Reach reach;
  std::string_view phrases;
};

std::span<const CuePhrases> phrases_about_stories();  // sharing, lists of other stories
std::span<const CuePhrases> phrases_about_site();     // offers, accounts, comments, legal lines
std::span<const CuePhrases> phrases_about_page();     // navigation, tags, authors, credits, buttons

}  // namespace pressmark::chrome
