#pragma once

#include <optional>
#include <string>
#include <vector>

#include "indexer/metadata/subject.h"

namespace pressmark {

/// The section of the outlet ("World").
std::optional<std::string> find_section(const Subject& subject);

/// Keywords and tags that the page gives itself, each once.
std::vector<std::string> find_keywords(const Subject& subject);

/// The address of the picture that stands for the article.
std::optional<std::string> find_image(const Subject& subject);

/// The licence: an address or name.
std::optional<std::string> find_licence(const Subject& subject);

/// True if the page says that only subscribers may read the whole.
bool is_paywalled(const Subject& subject);

}  // namespace pressmark
