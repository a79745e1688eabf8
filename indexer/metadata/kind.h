#pragma once

#include "indexer/metadata/body.h"
#include "indexer/metadata/subject.h"
#include "shared/article/article.h"

namespace pressmark {

/// What sort of page it is. Where it is not clear it is an article: to refuse one is the worse error.
/// `article` is what was found so far: title, text, day, byline.
PageKind find_kind(const Subject& subject, const Body& body, const Article& article);

}  // namespace pressmark
