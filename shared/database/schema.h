#pragma once

#include <string>

#include <xapian.h>

namespace pressmark {

/// Throws Failure if the database at `path` is none of ours, is of another schema, or does not say which.
void check_schema(const Xapian::Database& database, const std::string& path);

}  // namespace pressmark
