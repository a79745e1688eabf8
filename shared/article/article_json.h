#pragma once

#include <string>
#include <string_view>

#include "shared/article/article.h"
#include "shared/result.h"

namespace pressmark {

/// The article as one line of JSON: every key, in the order of the schema; unknown is null or an empty list.
std::string to_json(const Article& article);

/// The article that `to_json` wrote. Unknown keys are passed over; a newer `schema` or a wrong type is an
/// error.
Result<Article> article_from_json(std::string_view json);

// The words that stand for the enumerations in JSON: "json-ld", "first-sentence", "person", ...
std::string_view word_of(TitleSource source);
std::string_view word_of(PublishedSource source);
std::string_view word_of(PageKind kind);
std::string_view word_of(EntityType type);
std::string_view word_of(Granularity granularity);

}  // namespace pressmark
