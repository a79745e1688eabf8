#pragma once

#include <string>
#include <string_view>

namespace pressmark {

/// JSON as found in pages made fit for a strict parser: comment and CDATA wrappers off, raw control
/// characters inside strings escaped, commas before a closing bracket out, a semicolon at the end off.
std::string mended_json(std::string_view script);

/// True if brackets nest deeper than `depth`.
bool nests_deeper(std::string_view json, int depth);

/// A string of JSON-LD as text: HTML entities decoded once or twice, tags out, white space folded.
std::string plain_text(std::string_view value);

}  // namespace pressmark
