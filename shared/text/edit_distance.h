#pragma once

#include <cstddef>
#include <string_view>

namespace pressmark {

/// The least number of slips that make one word the other: a letter put in, left out or replaced, two
/// neighbours swapped (Damerau's four errors, in the form of optimal string alignment). Letters are code
/// points of valid UTF-8. Takes time by the product of the lengths: for words only.
std::size_t edit_distance(std::string_view first, std::string_view second);

}  // namespace pressmark
