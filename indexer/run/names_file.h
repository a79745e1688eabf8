#pragma once

#include <string>

namespace pressmark {

/// The text of a names file (shared/names/name_rules.h); "-" is standard input. Throws Failure: it cannot be
/// read, or has a line that cannot be followed.
std::string read_names_file(const std::string& path);

}  // namespace pressmark
