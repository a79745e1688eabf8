#pragma once

#include <string_view>

namespace pressmark {

/// True if the word is the pattern, in which each * stands for any letters or none. In time by the product of
/// the lengths at most.
bool matches_wildcard(std::string_view pattern, std::string_view word);

}  // namespace pressmark
