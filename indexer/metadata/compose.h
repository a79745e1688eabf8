#pragma once

#include <vector>

#include "indexer/chrome/chrome.h"
#include "indexer/page/page.h"
#include "indexer/source/source_page.h"
#include "shared/article/article.h"

namespace pressmark {

/// What the user says of all pages of a run.
struct ComposeOptions {
  bool keep_chrome = false;                     // every block is text
  std::optional<std::string> default_language;  // for a text too short to tell
  std::optional<std::string> default_site;
};

/// The article of a page without its entities and dates: title, byline, dates of publishing, site, language,
/// kind, text, captions. Its id is final.
Article compose(const SourcePage& source, const Page& page, const std::vector<Judgement>& judgements,
                const ComposeOptions& options);

}  // namespace pressmark
