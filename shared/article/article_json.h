#pragma once

#include <string>
#include <string_view>

#include "shared/article/article.h"
#include "shared/article/article_words.h"
#include "shared/result.h"

namespace pressmark {

/// The article as one line of JSON: every key, in the order of the schema; unknown is null or an empty list.
std::string to_json(const Article& article);

/// The article that `to_json` wrote. Unknown keys are passed over; a newer `schema` or a wrong type is an
/// error.
Result<Article> article_from_json(std::string_view text);

}  // namespace pressmark
