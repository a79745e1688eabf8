#pragma once

#include <algorithm>
#include <iterator>
#include <string_view>

namespace pressmark {

/// True if the word is one of the list.
template <class Words>
bool is_one_of(std::string_view word, const Words& words) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

/// True if one of the list stands in the text, be it inside a word.
template <class Words>
bool holds_one_of(std::string_view text, const Words& words) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

/// True if the word ends with one of the list and has at least so many bytes before it.
template <class Words>
bool ends_with_one_of(std::string_view word, const Words& ends, std::size_t least_before) {
  return std::any_of(std::begin(ends), std::end(ends), [&](std::string_view end) {
    return word.size() >= end.size() + least_before && word.ends_with(end);
  });
}

}  // namespace pressmark
