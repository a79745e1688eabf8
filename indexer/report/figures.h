#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace pressmark {

/// So many of something, with the words for one and for many.
struct Counted {
  std::uint64_t count;
  const char* one;
  const char* many;
};

/// "1 error page", "1,200 lists".
std::string counted(const Counted& part);

/// "3 lists, 1 error page"; parts of nothing are left out.
std::string joined(const std::vector<Counted>& parts);

/// 1234567 as "1,234,567".
std::string with_commas(std::uint64_t number);

/// 2500000 as "2.5 MB".
std::string size_of(std::uint64_t bytes);

}  // namespace pressmark
