#pragma once

#include <optional>
#include <string>
#include <vector>

#include "indexer/metadata/subject.h"

namespace pressmark {

/// The registrable domain of the given address, else a domain that the page names as its own.
std::optional<std::string> find_site(const Subject& subject);

/// The name of the outlet as the page gives it.
std::optional<std::string> find_publisher(const Subject& subject);

/// The address that the page gives itself (canonical link, og:url), if it is a whole one.
std::optional<std::string> find_canonical_url(const Head& head);

/// What the outlet may be called in titles: its name and the words of its domain.
std::vector<std::string> site_names_of(const Subject& subject);

}  // namespace pressmark
