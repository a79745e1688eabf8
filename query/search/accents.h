#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pressmark {

/// Terms are folded, but stemmers know words as they are written: how the folded word may have been written
/// in the language, with the accents that its stemmer looks at ("новыи" gives "новый", "naciones" of Spanish
/// "nación" itself). The letters that it shares with `written`, from the first on, first of all have the
/// accents that they have there, the others none; the first `kept` letters stay so, of the others up to two
/// differ. At most 64 spellings, each once.
std::vector<std::string> spellings_of(std::string_view folded, std::string_view written,
                                      std::string_view language, std::size_t kept);

}  // namespace pressmark
