#pragma once

#include <vector>

#include "indexer/chrome/chrome.h"
#include "indexer/chrome/surroundings.h"

namespace pressmark::chrome {

/// Gives the blocks their roles: the headline, standfirst, sub-headings, captions, credits, bylines and
/// datelines of the article, by what they look like and where they stand to the text. `judgements` come with
/// text and chrome only.
void assign_roles(const Reading& reading, std::vector<Judgement>& judgements);

}  // namespace pressmark::chrome
