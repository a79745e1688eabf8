#pragma once

#include <string_view>

namespace pressmark::chrome {

/// True if the text ends (or begins) with a picture credit: "(Courtesy: A/B)", "[File: A]", "Source: A / B",
/// "Photo: A", "REUTERS/A", "© A".
bool has_credit(std::string_view text);

/// True if the line is nothing but a credit.
bool is_credit_only(std::string_view text);

}  // namespace pressmark::chrome
