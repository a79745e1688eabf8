#pragma once

#include <xapian.h>

#include "shared/article/article.h"

namespace pressmark {

/// Adds the terms of an article's persons, organisations and places. They weigh nothing.
void add_name_terms(const Article& article, Xapian::Document& document);

}  // namespace pressmark
