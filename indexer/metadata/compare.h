#pragma once

#include <string>
#include <string_view>

namespace pressmark {

/// Letters and digits only, folded: two titles with the same key read the same.
std::string title_key(std::string_view title);

/// The share of the words of the longer title that the shorter one has, too (0 to 1).
double title_agreement(std::string_view one, std::string_view other);

/// True if the word stands among the blank-parted words of `labels`, whole or as a part between - and _.
bool has_label(std::string_view labels, std::string_view word);

/// The same for whole words only.
bool has_word(std::string_view labels, std::string_view word);

/// The first words of `labels`: those of the element itself and its nearest ancestors.
std::string_view nearest_labels(std::string_view labels, int words = 6);

}  // namespace pressmark
