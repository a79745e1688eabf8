#pragma once

#include <iosfwd>

#include "query/output/style.h"
#include "shared/article/article.h"

namespace pressmark {

/// A whole article for reading: title, byline, where and when, text, names, dates.
void show_article(const Article& article, std::ostream& out, const Style& style);

}  // namespace pressmark
