#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <xapian.h>

namespace pressmark {

/// How many sources surely are gone from these folders (indexer/source/presence.h), though articles of theirs
/// are still in the database.
std::uint64_t count_gone(const std::vector<std::string>& folders, const Xapian::Database& database);

}  // namespace pressmark
