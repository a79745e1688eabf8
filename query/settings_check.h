#pragma once

#include <vector>

#include "query/options.h"
#include "shared/options/option_table.h"
#include "shared/result.h"

namespace pressmark {

/// Refuses a command line that asks for two things at once, or for none.
Result<void> check_actions(const std::vector<GivenOption>& given, const QuerySettings& settings);

/// Refuses options that contradict each other or would do nothing beside each other.
Result<void> check_settings(const QuerySettings& settings, const std::vector<GivenOption>& given);

}  // namespace pressmark
