#pragma once

#include <string_view>

#include "shared/article/article.h"

namespace pressmark {

/// The words that stand for the enumerations in JSON: "json-ld", "first-sentence", "person", ... "" for none.
std::string_view word_of(TitleSource value);
std::string_view word_of(PublishedSource value);
std::string_view word_of(PageKind value);
std::string_view word_of(EntityType value);
std::string_view word_of(Granularity value);
std::string_view word_of(Mention::In value);

/// What a word stands for; `otherwise` for a word that is unknown.
TitleSource value_of(std::string_view word, TitleSource otherwise);
PublishedSource value_of(std::string_view word, PublishedSource otherwise);
PageKind value_of(std::string_view word, PageKind otherwise);
EntityType value_of(std::string_view word, EntityType otherwise);
Granularity value_of(std::string_view word, Granularity otherwise);
Mention::In value_of(std::string_view word, Mention::In otherwise);

}  // namespace pressmark
