#pragma once

#include <string_view>
#include <vector>

namespace pressmark {

/// The sentences of one paragraph, as views into it, without the blanks between. A full stop after an
/// initial, a title ("Gen.", "St.") or inside an abbreviation ("U.S.") ends none.
std::vector<std::string_view> sentences_of(std::string_view text);

/// True if the text ends as a sentence does: with a full stop, question or exclamation mark, or an ellipsis,
/// of any script, perhaps followed by quotation marks or brackets.
bool ends_like_sentence(std::string_view text);

}  // namespace pressmark
