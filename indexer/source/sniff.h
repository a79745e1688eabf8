#pragma once

#include <string_view>

namespace pressmark {

/// What a source may hold. A JSON array is none of the forms that are read.
enum class Content { empty, binary, html, json_lines, json_array, dump };

/// What the first bytes of a source are (some kilobytes are enough).
Content sniff(std::string_view head);

}  // namespace pressmark
