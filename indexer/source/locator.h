#pragma once

#include <string>

namespace pressmark {

/// How a path is written in a locator: absolute, links resolved, bytes that are no UTF-8 as %XX; "-" stays.
std::string locator_of(const std::string& path);

/// The same bytes, but those that are no UTF-8 as %XX.
std::string escaped_path(const std::string& bytes);

}  // namespace pressmark
