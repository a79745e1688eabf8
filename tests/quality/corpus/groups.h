#pragma once

#include <string>
#include <utility>
#include <vector>

#include "shared/result.h"
#include "tests/quality/corpus/comparison.h"

namespace pressmark::corpus {

/// The scores of pages that belong together: "all", "language:de", "outlet:brightwire".
struct Group {
  std::string name;
  int pages = 0;
  Comparison total;
};

/// The groups of these pages: all of them first, then languages, then outlets, each by name. `comparisons`
/// has one for each page.
std::vector<Group> groups_of(const std::vector<GoldPage>& pages, const std::vector<Comparison>& comparisons);

/// Least shares of a group, in the order of `kMeasures`; 0: none.
struct Floors {
  std::string group;
  std::array<double, kMeasureCount> least{};
};

/// The floors of a file as `floors_text` prints it. A measure or line that is none is an error.
Result<std::vector<Floors>> read_floors(const std::string& path);

/// What is reached, as floors: tab-separated, a line for each group, "-" where there is nothing to count.
std::string floors_text(const std::vector<Group>& groups);

/// A line for each group and measure below its floor; a group that has floors and no pages is below.
std::vector<std::string> below(const std::vector<Group>& groups, const std::vector<Floors>& floors);

}  // namespace pressmark::corpus
