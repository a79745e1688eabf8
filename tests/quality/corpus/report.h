#pragma once

#include <array>
#include <string>

#include "tests/quality/corpus/comparison.h"
#include "tests/quality/corpus/groups.h"

namespace pressmark::corpus {

/// A line for each measure: how many of how many hold, and the floor where one is set.
std::string table(const Comparison& total, const std::array<double, kMeasureCount>& floors);

/// A line for each group: how much of each measure holds, in percent; "-" where there is nothing to count.
std::string groups_table(const std::vector<Group>& groups);

/// False if a measure is below its floor. A measure with nothing to count holds only a floor of 0.
bool holds(const Comparison& total, const std::array<double, kMeasureCount>& floors);

/// What does not hold on a page, a line each; empty if all does.
std::string faults_of(const std::string& page, const Comparison& comparison);

}  // namespace pressmark::corpus
