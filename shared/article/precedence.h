#pragma once

#include "shared/article/article.h"

namespace pressmark {

/// Which of two pages with one id is kept: the later capture (none is lowest), then the larger hash of the
/// article JSON without locator, then the smaller locator. A total order, so that the order of reading does
/// not matter.
bool wins_over(const Article& challenger, const Article& holder);

/// True if the first place comes before the second in the order of sources, members and offsets.
bool is_before(const Locator& first, const Locator& second);

/// The hash of the article JSON without locator.
std::uint64_t content_hash(const Article& article);

}  // namespace pressmark
