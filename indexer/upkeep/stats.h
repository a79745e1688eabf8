#pragma once

#include <string>

#include "shared/database/archive.h"

namespace pressmark {

/// What a database holds, as lines for people: articles, words, sources, size, names, then articles by
/// language, kind, year and site.
std::string stats_of(const Archive& archive);

}  // namespace pressmark
