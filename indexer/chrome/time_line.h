#pragma once

#include <string_view>

namespace pressmark::chrome {

/// True if a line is a time of day and nothing else, as it stands above the posts of a live blog: "21:40
/// BST", "9:05 a.m.", "17h30".
bool is_time_line(std::string_view text);

}  // namespace pressmark::chrome
