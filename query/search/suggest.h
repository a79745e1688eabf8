#pragma once

#include <string>
#include <string_view>

#include <xapian.h>

namespace pressmark {

/// The most frequent word of the archive within one edit (two for words of six letters and more) that begins
/// with the same two letters; "" if there is none. For words that the archive lacks.
std::string suggestion_for(const Xapian::Database& database, std::string_view word);

}  // namespace pressmark
