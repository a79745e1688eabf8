#pragma once

#include <string_view>

namespace pressmark {

/// The country of a folded adjective ("russian" gives "russia"), or the word itself.
std::string_view country_of_adjective(std::string_view word);

}  // namespace pressmark
