#pragma once

#include <string>

#include <xapian.h>

namespace pressmark {

/// The current generation of a database folder, opened for writing; made if there is none. Throws Failure: a
/// folder with other files in it, a newer schema; and what Xapian throws.
Xapian::WritableDatabase open_generation(const std::string& folder);

/// Makes the whole and closed database at `path`, a folder beside the generations, the current generation; of
/// the older ones the last is kept. Throws Failure.
void publish_generation(const std::string& folder, const std::string& path);

/// Throws Failure if the path is no place for a database: a file, or a folder with other things in it.
void check_folder(const std::string& path);

}  // namespace pressmark
