#pragma once

#include <optional>
#include <string>

#include "shared/article/article.h"
#include "shared/result.h"

namespace pressmark {

/// The bytes of the page that lies at a locator, as the reader of its source gave them: of HTML and text
/// behind all packing, of a JSON record its `html` or `text`, or the line of an article. An error says that
/// the source is gone, cannot be asked again (standard input) or has no such page any more. `url`: what is
/// known of the page's address; a page that its source gives another one is another page.
Result<std::string> read_again(const Locator& locator, const std::optional<std::string>& url);

}  // namespace pressmark
