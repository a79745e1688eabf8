#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/metadata/subject.h"

namespace pressmark {

/// The language of the article, ISO 639-1: given, else told from its text, else declared, else `fallback`.
std::optional<std::string> find_language(const Subject& subject, const std::string& text,
                                         const std::optional<std::string>& fallback);

/// "zh" for "zh-Hans-CN"; nullopt for what is no code of two letters.
std::optional<std::string> language_code(std::string_view tag);

/// True for a code that stands for a language that can be told from a text.
bool is_known_language(const std::string& code);

}  // namespace pressmark
