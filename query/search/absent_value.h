#pragma once

#include <string>

#include <xapian.h>

#include "query/language/query.h"

namespace pressmark {

/// Says that no article has the value of the leaf, of a field of whole values, and which it may have been:
/// the nearest that one has, or those that most have.
Note absent_value(const Xapian::Database& database, const Query& leaf);

/// Between which days the articles lie, for a leaf of days that finds none: "the archive has
/// date:2025-07-01..2025-09-30", after deletions perhaps from fewer days. "" for other leaves, or if none has
/// a day.
std::string days_there_are(const Xapian::Database& database, const Query& leaf);

}  // namespace pressmark
