#pragma once

#include <string>
#include <string_view>

#include "query/output/style.h"
#include "shared/article/article.h"

namespace pressmark {

/// Where an article can be opened, as an address of printable ASCII: its own address, else the file of a page
/// that lies there alone; "" for a page within an archive.
std::string link_target(const Article& article);

/// Text that opens `target` where terminals have links (OSC 8); the text alone where there are none, or for
/// "".
std::string linked(std::string_view text, std::string_view target, const Style& style);

}  // namespace pressmark
