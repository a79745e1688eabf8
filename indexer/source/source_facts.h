#pragma once

#include <cstdint>
#include <string>

namespace pressmark {

/// What is known of a source before it is read: enough to see later whether it has changed.
struct SourceFacts {
  std::string locator;
  std::uint64_t bytes = 0;       // of the file as it lies there, packed or not; 0 for standard input
  std::int64_t modified_ns = 0;  // since 1970; 0 for standard input
  /// False if the file was changed so shortly before it was looked at that a later change may carry the same
  /// time.
  bool settled = true;
  std::string address = {};  // Addresses::of_pages_in
};

/// Looks at the file now.
SourceFacts facts_of(const std::string& path);

}  // namespace pressmark
