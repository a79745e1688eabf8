#pragma once

#include <vector>

#include "indexer/chrome/chrome.h"
#include "indexer/chrome/surroundings.h"

namespace pressmark {

/// The block that is the headline, or -1: in HTML the h1 that is likest to the page's title, in a dump a line
/// like a title before the first paragraph. Needs `likely`; `around` may still be empty.
int find_title(const Reading& reading);

/// Gives the blocks their roles: the headline, standfirst, sub-headings, captions, credits, bylines and
/// datelines of the article, by what they look like and where they stand to the text. `judgements` come with
/// text and chrome only.
void assign_roles(const Reading& reading, std::vector<Judgement>& judgements);

}  // namespace pressmark
