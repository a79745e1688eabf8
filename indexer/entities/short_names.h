#pragma once

#include <vector>

#include "indexer/entities/groups.h"

namespace pressmark::entities {

/// Bodies that a document names in full and in short, without saying that they are one: an acronym joins the
/// one body whose initials it has ("VHGA"), a name joins the one that a country goes before ("Coast Guard",
/// "Norwegian Coast Guard"). What goes is `gone` and points to its `home`.
void join_short_bodies(std::vector<Group>& groups);

}  // namespace pressmark::entities
