#pragma once

#include <string>

namespace pressmark {

/// Text whose UTF-8 was once taken for windows-1252 or ISO 8859-1 and encoded again ("dentistâ€™s", "kÃ¤me"),
/// as it was before. Other text comes back as it is: "â€™" and its like stand for punctuation wherever they
/// occur, the rest only if it is nearly all that the text has beyond ASCII. `text` must be valid UTF-8.
std::string undo_double_encoding(std::string text);

}  // namespace pressmark
