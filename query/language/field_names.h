#pragma once

#include <string>
#include <string_view>

#include "query/language/tokens.h"

namespace pressmark {

/// The field of that name or alias, since and until among them.
GivenField given_field(std::string_view name);

/// The field that somebody who wrote `name` probably meant: a slip of one letter away (two in a long name),
/// or "".
std::string_view meant_field(std::string_view name);

}  // namespace pressmark
