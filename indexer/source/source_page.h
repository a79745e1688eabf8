#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/article/article.h"

namespace pressmark {

/// What the bytes of a page are.
enum class PageForm {
  html,
  dump,     // text with the site's chrome in it, one line a block
  article,  // article JSON that Pressmark wrote: taken as it is
};

/// What a source says of a page besides its bytes. It wins over what the page says.
struct Given {
  std::optional<std::string> source_id, url, title, published, published_time, site, language, captured;
  std::optional<std::string> charset;           // of the HTTP header
  std::vector<std::string> of_wrong_kind = {};  // fields whose values are no text, and were not taken
};

/// One page as a source gives it.
struct SourcePage {
  std::string bytes;
  PageForm form = PageForm::html;
  Given given;
  Locator locator;
};

}  // namespace pressmark
