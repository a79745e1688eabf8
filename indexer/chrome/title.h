#pragma once

#include <string_view>

#include "indexer/chrome/surroundings.h"

namespace pressmark::chrome {

/// The block that is the headline, or -1. In HTML the heading that agrees best with what the head says of the
/// title; in a dump the line like a title before the first paragraph. Needs `likely` of the blocks.
int find_title(const Reading& reading);

/// The first block that is clearly a paragraph of the article, or the number of blocks.
int first_paragraph(const Reading& reading);

/// True if a line begins like a byline: "By ...", "Von ...", "Autor ...".
bool opens_byline(std::string_view text);

/// True if a line begins as one with the day of publishing does: "Posted on ...", "Veröffentlicht am ...".
bool opens_posted(std::string_view text);

}  // namespace pressmark::chrome
