#pragma once

#include <string>
#include <string_view>

namespace pressmark {

/// The text of a block from raw text (valid UTF-8): white space folded, NFC, U+0080 to U+009F as the
/// characters of windows-1252 that browsers take them for ("&#146;"). Empty if nothing visible is left.
std::string block_text(std::string_view raw);

}  // namespace pressmark
