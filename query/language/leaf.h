#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/language/query.h"
#include "query/language/tokens.h"
#include "shared/result.h"

namespace pressmark {

/// The leaf that a word or phrase token stands for, by the kind of `field` (its own, or that of the brackets
/// around it). An error says what a value of that field looks like. Says in `notes` what is read as text but
/// looks like more.
Result<Query> leaf_of(const QueryToken& token, const GivenField& field, std::string_view today,
                      std::vector<Note>& notes);

}  // namespace pressmark
