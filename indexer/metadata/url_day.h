#pragma once

#include <optional>
#include <string_view>

#include "shared/text/dates.h"

namespace pressmark {

/// The day in the path of an address: /2024/05/16/, /2024-05-16, /20240516/, /2024/may/16/.
std::optional<IsoDate> day_in_url(std::string_view url);

}  // namespace pressmark
