#pragma once

#include <string_view>

namespace pressmark {

/// The extension of a page's file name, of .html .htm .xhtml .txt .jsonl .warc (in any case, .gz behind it
/// left out); "" for any other name.
std::string_view page_extension(std::string_view name);

/// True if the name is that of a file of many pages, each of which is a record of its own.
bool is_name_of_records(std::string_view name);

}  // namespace pressmark
