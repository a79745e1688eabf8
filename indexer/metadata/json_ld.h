#pragma once

#include <optional>
#include <string>
#include <vector>

#include "indexer/page/page.h"

namespace pressmark {

/// What the linked data (JSON-LD, schema.org) of a page says of its article. Text as written, HTML entities
/// decoded, white space folded.
struct LinkedFacts {
  std::vector<std::string> types;  // of every thing at the top: "NewsArticle", "WebPage"
  bool has_article = false;        // one of them is an article; the rest below is of that one
  std::optional<std::string> headline, published, modified, publisher, image, licence, section, language, url;
  std::vector<std::string> authors, keywords;
  std::vector<std::string> paragraphs;  // of articleBody
  std::optional<bool> is_free;          // isAccessibleForFree
};

/// Reads the scripts of a page, broken ones as far as they can be mended. Where there are several articles,
/// the one of `url_hint` (the page's canonical address, may be empty), else the first.
LinkedFacts read_json_ld(const Head& head, const std::string& url_hint);

}  // namespace pressmark
