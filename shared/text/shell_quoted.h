#pragma once

#include <string>
#include <string_view>

namespace pressmark {

/// The text as one word of a command line: in single quotes, as sh and zsh take them (fish, too, where the
/// text has no backslash); an apostrophe is written outside them.
std::string shell_quoted(std::string_view text);

}  // namespace pressmark
