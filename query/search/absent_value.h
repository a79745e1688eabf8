#pragma once

#include <xapian.h>

#include "query/language/query.h"

namespace pressmark {

/// Says that no article has the value of the leaf, of a field of whole values, and which it may have been:
/// the nearest that one has, or those that most have.
Note absent_value(const Xapian::Database& database, const Query& leaf);

}  // namespace pressmark
