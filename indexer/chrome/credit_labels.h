#pragma once

#include <cstddef>
#include <string_view>

namespace pressmark::chrome {

/// True if the word, in lower case, opens a picture credit when a colon follows: "photo", "quelle".
bool is_credit_label(std::string_view lower);

/// How many bytes of labels and colon a text in lower case begins with: "photo:", "image credit:", "crédit
/// :", "来源：". 0 if there is no label or no colon behind it.
std::size_t credit_label_at_start(std::string_view lower);

}  // namespace pressmark::chrome
