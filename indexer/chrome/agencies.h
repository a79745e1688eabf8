#pragma once

#include <span>
#include <string_view>

namespace pressmark::chrome {

/// A news or picture agency as bylines and credits name it, in lower case.
struct Agency {
  std::string_view name;
  bool alone = true;  // it is a credit as the whole of a line, for it means nothing else
};

/// All of them.
std::span<const Agency> agencies();

/// True if the text, in lower case, is the name of one.
bool is_agency(std::string_view lower);

}  // namespace pressmark::chrome
