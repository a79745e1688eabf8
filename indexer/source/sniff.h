#pragma once

#include <string_view>

namespace pressmark {

/// What a source may hold. JSON arrays, ARC files and MHTML are none of the forms that are read.
enum class Content { empty, binary, html, json_lines, json_array, warc, arc, mhtml, dump };

/// What the first bytes of a source are (some kilobytes are enough).
Content sniff(std::string_view head);

}  // namespace pressmark
