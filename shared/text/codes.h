#pragma once

#include <string>
#include <string_view>

namespace pressmark {

/// The two letters (ISO 639-1) of a language by its name in English, in the language itself or in one of
/// some thirty others, by its tag ("en-US") or its three letters; "" for what is none of these. Two letters
/// stay as they are but for old ones. The first name in another language
/// than English takes a tenth of a second.
std::string code_of_language(std::string_view name);

/// The two letters (ISO 3166-1) of a country by its name in one of these languages or its three letters; ""
/// for what is none.
std::string code_of_country(std::string_view name);

}  // namespace pressmark
