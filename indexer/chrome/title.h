#pragma once

#include "indexer/chrome/surroundings.h"

namespace pressmark::chrome {

/// The block that is the headline, or -1. In HTML the heading that agrees best with what the head says of the
/// title; in a dump the line like a title before the first paragraph. Needs `likely` of the blocks.
int find_title(const Reading& reading);

/// The first block that is clearly a paragraph of the article, or the number of blocks.
int first_paragraph(const Reading& reading);

}  // namespace pressmark::chrome
