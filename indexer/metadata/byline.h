#pragma once

#include <string>
#include <vector>

#include "indexer/metadata/subject.h"

namespace pressmark {

/// The authors: of the linked data, the meta tags, elements that are marked as the author, the byline on the
/// page.
std::vector<std::string> find_byline(const Subject& subject);

}  // namespace pressmark
