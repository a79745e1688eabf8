#pragma once

#include <string>

namespace pressmark {

/// Makes sure that the files of a folder, and their names, survive a power cut. Throws Xapian::DatabaseError.
void make_durable(const std::string& folder);

}  // namespace pressmark
