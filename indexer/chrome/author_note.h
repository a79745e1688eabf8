#pragma once

#include <string>
#include <string_view>

namespace pressmark::chrome {

/// True if a paragraph presents its author: it begins with a full name and says what that person does for
/// the outlet, or `byline` (lower case; what the page prints as its authors) holds the name.
bool presents_author(std::string_view text, std::string_view byline);

/// True if a paragraph is a note of the outlet on its own text: where it appeared first, who reported and
/// edited it, where to report mistakes.
bool is_note_on_text(std::string_view text);

}  // namespace pressmark::chrome
