#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "shared/article/article.h"
#include "shared/names/names.h"

namespace pressmark {

/// What a database keeps, so that nobody has to compare spellings again: which forms are one name. It is a
/// function of the database's terms and names file; a stamp tells whether it is that of the current state.
///
/// The metadata `names:<type>:<home key>` holds the names of one home block that have several forms, each
/// with what it is called first; other forms stand for themselves.
using StoredNames = std::vector<std::vector<std::string>>;

/// The key of the stamp.
inline constexpr char kNamesStampKey[] = "names-stamp";

/// What all keys of a type begin with.
std::string stored_names_prefix(EntityType type);

/// The key of a home block.
std::string stored_names_key(EntityType type, std::string_view home);

/// What is kept of the names of a block.
StoredNames stored_names_of(const std::vector<Name>& names);

/// As it stands in the metadata.
std::string to_metadata(const StoredNames& names);
/// What is damaged gives no names.
StoredNames stored_names_from(std::string_view metadata);

/// The stamp of the state that the next commit makes; "" where the database tells no state.
std::string next_names_stamp(const Xapian::Database& database);

/// True if the names that this one database keeps are those of its current state.
bool has_current_names(const Xapian::Database& database);

}  // namespace pressmark
