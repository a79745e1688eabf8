#pragma once

#include <string>

namespace pressmark {

/// How a path is written in a locator: absolute, links resolved, bytes that are no UTF-8 as %XX; "-" stays.
std::string locator_of(const std::string& path);

/// The same bytes, but those that are no UTF-8 as %XX.
std::string escaped_path(const std::string& bytes);

/// A path that `locator_of` may have come from: the locator itself if it can be opened by that name, else
/// with its %XX of bytes that are no ASCII unpacked.
std::string path_of(const std::string& locator);

}  // namespace pressmark
