#pragma once

#include <string>
#include <vector>

#include "shared/names/name_rules.h"

namespace pressmark {

/// Tells of the forms of a names file that no article has, the first five or all; "" if there are none.
std::string missing_names_line(const std::vector<NameRules::TypedForm>& forms, bool all);

}  // namespace pressmark
