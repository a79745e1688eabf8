#pragma once

#include <cstddef>
#include <vector>

#include "indexer/page/page.h"

namespace pressmark::chrome {

/// For a dump whose paragraphs were broken into lines of one width: for each block the number of the block
/// that begins its paragraph. Empty for any other page. A line goes on in the next one if the next one's
/// first word would not have fitted into it.
std::vector<std::size_t> wrapped_paragraphs(const Page& page);

/// The page with each wrapped paragraph as one block.
Page unwrapped(const Page& page, const std::vector<std::size_t>& paragraphs);

}  // namespace pressmark::chrome
