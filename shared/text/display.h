#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pressmark {

/// True for control characters, C1 and bidirectional overrides, which a terminal would obey.
bool is_hostile(char32_t c);

/// Makes hostile text harmless on a terminal: control characters, C1 and bidirectional overrides become
/// visible
/// (<U+202E>), tabs and line ends blanks, zero-width characters go.
std::string harmless(std::string_view text);

/// Columns that the text takes on a terminal (wide characters two, combining ones none).
int display_width(std::string_view text);

/// The text cut to `columns` with "…" if it was longer.
std::string cut_to_width(std::string_view text, int columns);

/// Lines of at most `columns`, broken at blanks (a longer word is broken inside).
std::vector<std::string> wrap(std::string_view text, int columns);

}  // namespace pressmark
