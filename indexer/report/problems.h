#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "shared/message.h"

namespace pressmark {

/// Tells problems one by one, but of many for the same reason the first ones and then how many more there
/// were.
class Problems {
 public:
  /// `all`: every one is told.
  explicit Problems(bool all) : all_(all) {}

  void tell(const Error& error, Messages& messages);
  void tell_rest(Messages& messages) const;

 private:
  bool all_;
  std::map<std::string, std::uint64_t> reasons_, untold_;
};

}  // namespace pressmark
