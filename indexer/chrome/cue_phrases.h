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

/// Of sharing and lists of other stories.
std::span<const CuePhrases> phrases_about_stories();
/// Of offers, accounts, comments and legal lines.
std::span<const CuePhrases> phrases_about_site();
/// Of navigation, tags, authors, credits and buttons.
std::span<const CuePhrases> phrases_about_page();

}  // namespace pressmark::chrome
