#pragma once

#include <span>
#include <string>
#include <string_view>

#include "shared/options/option_table.h"

namespace pressmark {

/// Text as a line of mdoc takes it: backslashes and hyphens stay what they are, a first full stop or
/// apostrophe is no macro.
std::string mdoc_text(std::string_view text);

/// The OPTIONS section of a man page, in mdoc: a list for each group, under its heading.
std::string option_mdoc(std::span<const OptionRow> rows);

}  // namespace pressmark
