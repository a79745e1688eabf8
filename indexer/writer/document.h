#pragma once

#include <xapian.h>

#include "shared/article/article.h"

namespace pressmark {

/// The document of an article: terms, positions, values and the JSON as its stored text. All of it is a
/// function of the article alone; what comes from the run (XSRC: terms, first seen) is the writer's.
Xapian::Document make_document(const Article& article);

}  // namespace pressmark
