#pragma once

#include <cstdint>
#include <set>
#include <string>

#include "indexer/writer/writer.h"
#include "shared/database/archive.h"

namespace pressmark {

/// Copies the articles that were kept though their source, which is in `read_anew`, had stopped giving them;
/// those in `given` (ids) were given again. Gives their number.
std::uint64_t copy_left(const Archive& old, const std::set<std::string>& read_anew,
                        const std::set<std::string>& given, Writer& writer);

/// Copies the articles of all sources of `old` but those in `read_anew` (locators). Their terms are made
/// anew. Gives the number of sources.
std::uint64_t copy_sources(const Archive& old, const std::set<std::string>& read_anew, Writer& writer);

}  // namespace pressmark
