#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "shared/article/article.h"
#include "shared/result.h"
#include "shared/stop.h"

namespace pressmark {

/// The article of a source with one page, and its document.
struct OneArticle {
  Article article;
  Xapian::Document document;
  std::vector<std::string> remarks;  // what must be said: a page that is no article, what was cut or left out
};

/// Makes the article of a file ("-": standard input) as indexing it without options does. A list, or a page
/// without prose, is taken for what it says, with a remark. An error says why there is no article, or that
/// there are several.
Result<OneArticle> read_one_article(const std::string& path, const StopRequest& stop);

}  // namespace pressmark
