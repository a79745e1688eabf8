#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "shared/result.h"

namespace pressmark {

/// What was looked at, and what is wrong with it.
struct CheckReport {
  std::vector<Error> faults;   // of many of one sort the first ones
  bool tables_checked = true;  // not where the files may only be read: Xapian's own check writes
  std::uint64_t articles = 0;
  std::uint64_t remade = 0;  // articles whose terms were made anew and compared
  std::uint64_t terms = 0;
  std::uint64_t sources = 0;
  std::uint64_t unfinished = 0;  // sources that were not read whole: no fault, they are read again
};

/// Throws Failure if there is no database in the folder, or one without its stub.
void check_database_is_there(const std::string& folder);

/// Looks for damage in a glass database of ours: Xapian's own check, every posting list, every article and
/// its id, the terms of some articles made anew, the records of the sources.
CheckReport check_generation(const std::string& path);

/// The same for the current generation of a database folder. Throws Failure if there is no database.
CheckReport check_database(const std::string& folder);

}  // namespace pressmark
