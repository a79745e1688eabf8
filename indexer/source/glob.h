#pragma once

#include <string_view>

namespace pressmark {

/// True if the pattern stands for the whole path: `*` and `?` within one part of it, `**` for any number of
/// parts, `[a-z]` and `[!a-z]` for one character (one byte of it, where the class has ASCII only), `\` before
/// a character that is meant itself. Time: at most the product of both lengths.
bool glob_matches(std::string_view pattern, std::string_view path);

}  // namespace pressmark
