#pragma once

#include <vector>

#include "shared/article/article.h"

namespace pressmark::entities {

/// The dates that title and text speak of, in order of first mention, each value once.
std::vector<TextDate> text_dates(const Article& article);

}  // namespace pressmark::entities
