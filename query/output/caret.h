#pragma once

#include <string>
#include <string_view>

namespace pressmark {

/// Two lines: the query and a caret below the byte `at`. A long query is cut to `columns` around the place.
std::string caret_lines(std::string_view given, std::size_t at, int columns);

}  // namespace pressmark
