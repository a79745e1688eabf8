#pragma once

#include <string>
#include <string_view>

#include <xapian.h>

namespace pressmark {

/// The most frequent word of the archive within one edit (two for words of six letters and more) that begins
/// with the same two letters; "" if there is none. For words that the archive lacks. `prefix` is that of the
/// terms; "" for text.
std::string suggestion_for(const Xapian::Database& database, std::string_view word,
                           std::string_view prefix = "");

}  // namespace pressmark
