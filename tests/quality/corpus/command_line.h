#pragma once

#include <array>
#include <string>
#include <vector>

#include "shared/result.h"
#include "tests/quality/corpus/comparison.h"

namespace pressmark::corpus {

struct Settings {
  std::string gold, articles;
  std::string database;                        // of the same pages, for neighbours; may be empty
  std::string floors_file;                     // floors of each group; may be empty
  std::string only;                            // pages whose path begins so
  std::array<double, kMeasureCount> floors{};  // least share for each measure, 0 to 1
  bool perfect = false;                        // print the perfect answer instead
  bool print_floors = false;                   // print what is reached as a floors file instead
  bool faults = true;                          // list what does not hold
};

/// The command line, or what is wrong with it.
Result<Settings> read_command_line(const std::vector<std::string>& arguments);

}  // namespace pressmark::corpus
