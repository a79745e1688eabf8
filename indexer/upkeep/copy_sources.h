#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "indexer/writer/writer.h"
#include "shared/database/archive.h"

namespace pressmark {

/// Copies these documents of `old`, whose sources have stopped giving them. Their terms are made anew. The
/// sources are marked as such that keep articles.
void copy_left(const Archive& old, const std::vector<Xapian::docid>& left, Writer& writer);

/// Copies the articles of all sources of `old` but those in `read_anew` (locators). Their terms are made
/// anew. Gives the number of sources.
std::uint64_t copy_sources(const Archive& old, const std::set<std::string>& read_anew, Writer& writer);

}  // namespace pressmark
