#pragma once

#include <string>
#include <string_view>

#include "shared/article/article.h"

namespace pressmark {

/// A name of any bytes as UTF-8: those that are none as %XX.
std::string escaped_name(std::string_view bytes);

/// How a path is written in a locator: absolute, links resolved, bytes that are no UTF-8 as %XX; "-" stays.
std::string locator_of(const std::string& path);

/// A path that `locator_of` may have come from: the locator itself if it can be opened by that name, else
/// with its %XX of bytes that are no ASCII unpacked.
std::string path_of(const std::string& locator);

/// A place for people: "file: member at byte 1234".
std::string place_of(const Locator& locator);

}  // namespace pressmark
