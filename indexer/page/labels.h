#pragma once

#include <string>
#include <string_view>

#include "indexer/page/markup.h"

namespace pressmark {

/// Bytes of labels that a block carries at most.
inline constexpr std::size_t kLabelBytes = 400;

/// Appends the class, id, role and itemprop words of one element (and "author" of a rel), parted by blanks,
/// as written.
void append_own_labels(std::string& labels, const Attributes& attributes);

/// `near` in lower case and then `far`, which is lower case already, cut at a word to kLabelBytes.
std::string join_labels(std::string_view near, std::string_view far);

/// True if style, hidden or aria-hidden say that the element is not shown.
bool is_hidden(const Attributes& attributes);

}  // namespace pressmark
