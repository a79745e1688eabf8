#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/page/page.h"

namespace pressmark {

/// HTML (valid UTF-8) without what is no text of the page: comments, scripts other than JSON-LD, styles,
/// attributes that nobody asks for. What is left libxml2 reads as browsers read the page, in linear time:
/// tags over the limits of depth and attributes are left out, end tags that close nothing too. Adds a note
/// for each limit that was met.
std::string clean_markup(std::string_view html, const PageLimits& limits, std::vector<std::string>& notes);

}  // namespace pressmark
