#pragma once

#include <cstddef>
#include <string_view>

namespace pressmark::chrome {

/// How many bytes of words a text in lower case begins with that open a byline: "by", "von", "автор:", "文/".
/// 0 for none.
std::size_t byline_cue_at_start(std::string_view lower);

}  // namespace pressmark::chrome
