#pragma once

#include <iosfwd>
#include <string>

#include "query/output/style.h"
#include "shared/article/article.h"

namespace pressmark {

/// A whole article for reading: title, byline, where and when, text, names, dates.
void show_article(const Article& article, std::ostream& out, const Style& style);

/// "Example Post · 2025-07-23 18:40 · World · en · 640 words"
std::string facts_line(const Article& article);

/// All names of an article, by what the archive calls them, between commas.
std::string all_names(const Article& article);

}  // namespace pressmark
