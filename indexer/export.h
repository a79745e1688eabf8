#pragma once

#include <iosfwd>
#include <string>

namespace pressmark {

/// Prints all articles of the database as JSON Lines, in the order of their ids, with the archive's names
/// filled in.
void export_articles(const std::string& database, std::ostream& out);

}  // namespace pressmark
