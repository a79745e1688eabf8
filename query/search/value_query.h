#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "query/language/query.h"
#include "shared/database/archive.h"

namespace pressmark {

/// The articles that have one of the terms, of which there is at least one.
Xapian::Query any_term(const std::vector<std::string>& terms);

/// The articles that a leaf of a field without words chooses: a value, the beginning of values, days, dates
/// that a text speaks of, numbers. Says in `notes` what was widened or cut, and which value no article has.
Xapian::Query value_query(const Archive& archive, const Query& leaf, std::vector<Note>& notes);

}  // namespace pressmark
