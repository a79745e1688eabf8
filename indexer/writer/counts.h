#pragma once

#include <cstdint>

namespace pressmark {

/// What a run did to the database, in articles.
struct WriteCounts {
  std::uint64_t added = 0;
  std::uint64_t replaced = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t lost = 0;     // another page with the same id won
  std::uint64_t removed = 0;  // their source no longer gives them
  std::uint64_t left = 0;     // their source no longer gives them, but they are kept
};

}  // namespace pressmark
