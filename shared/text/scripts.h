#pragma once

#include <string>
#include <string_view>

namespace pressmark {

/// The script of the word's first letter that has one of its own, in four letters (ISO 15924: "Latn",
/// "Cyrl"); "" if there is none.
std::string script_of(std::string_view word);

/// True if the language (ISO 639-1) is usually written in the script; also where one of them is not known.
bool is_written_in(std::string_view language, std::string_view script);

}  // namespace pressmark
