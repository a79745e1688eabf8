#pragma once

#include <string>
#include <vector>

#include "indexer/source/source_page.h"
#include "shared/article/article.h"

namespace pressmark {

/// What the source says of the page and `compose` could not make sense of, a line for people each: a date, a
/// language, an address, a time of capture, or a value that is no text. The article stands without them.
std::vector<std::string> values_not_understood(const Given& given, const Article& article);

}  // namespace pressmark
