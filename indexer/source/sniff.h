#pragma once

#include <string_view>

namespace pressmark {

enum class Content { empty, binary, html, json_lines, dump };

/// What the first bytes of a source are (some kilobytes are enough).
Content sniff(std::string_view head);

}  // namespace pressmark
