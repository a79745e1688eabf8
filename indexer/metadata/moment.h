#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pressmark {

/// A moment of capture as ISO 8601 in UTC, "2025-10-01T10:10:10Z", so that moments compare as text: from
/// "2025-10-01T10:10:10Z", "2025-10-01 10:10", "20251001101010" or a day (then 00:00:00). nullopt for
/// anything else.
std::optional<std::string> moment_of(std::string_view text);

}  // namespace pressmark
