#pragma once

#include <map>
#include <optional>
#include <string>

#include "indexer/source/reader.h"

namespace pressmark {

/// Counts what a reader passes over, so that it says so once at its end.
class NoPageCounts {
 public:
  void add(NoPage why) { ++counts_[why]; }

  /// One reason with its count, taken out, for the source `what`; nullopt when all are taken.
  std::optional<NoPages> take(const std::string& what) {
    if (counts_.empty()) return std::nullopt;
    const auto node = counts_.extract(counts_.begin());
    return NoPages{node.key(), node.mapped(), what};
  }

 private:
  std::map<NoPage, std::uint64_t> counts_;
};

}  // namespace pressmark
