#include "indexer/report/problems.h"

#include <fmt/core.h>

#include "indexer/report/figures.h"

namespace pressmark {

void Problems::tell(const Error& error, Messages& messages) {
  constexpr std::uint64_t kToldOneByOne = 10;
  constexpr std::size_t kMostReasons = 1'000;
  if (all_ || reasons_.size() >= kMostReasons || ++reasons_[error.why] <= kToldOneByOne)
    return messages.error(error);
  ++untold_[error.why];
}

void Problems::tell_rest(Messages& messages) const {
  for (const auto& [why, count] : untold_) {
    messages.error({ErrorKind::bad_input, fmt::format("{} more", with_commas(count)), why, ""});
  }
}

}  // namespace pressmark
