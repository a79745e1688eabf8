#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/language/query.h"
#include "shared/database/archive.h"

namespace pressmark {

/// The languages in which the words of the query are stemmed: those of `language:`, else those of at least
/// one in a hundred articles; and a few of less that are written in a script other than Latin that the query
/// has a word of.
std::vector<std::string> languages_for(const Query& query, const Archive& archive);

/// True if the folded word is a function word in each of the languages that are written in its script, and
/// in one of them.
bool is_function_word(std::string_view folded, const std::vector<std::string>& languages);

}  // namespace pressmark
