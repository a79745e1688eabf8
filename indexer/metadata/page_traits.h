#pragma once

#include <array>
#include <cstddef>

#include "indexer/metadata/subject.h"

namespace pressmark {

/// What is counted of a page to tell its kind. The names are places in the list of traits.
enum class Trait : std::size_t {
  always,          // 1
  linked_article,  // linked data tells an article
  og_article,      // og:type
  og_website,
  og_product,
  other_type,  // linked data tells a product, thread, service ...
  list_type,   // ... a collection
  has_day,     // a day of publishing
  has_byline,
  article_metas,    // article:published_time and the like
  text_words,       // logarithm
  little_text,      // under 60 words
  long_paragraphs,  // share of 20 words and more
  linked_share,     // of all words
  linked_headings,  // logarithm
  headings,         // logarithm
  many_times,       // logarithm of <time> elements past the second
  gaps,             // blocks of chrome between paragraphs, for each
  at_root,          // the address is a host's only
  slug,             // the address ends in three and more words
  number_in_address,
  list_word,  // "category", "tag", "browse" ... in the address
  page_word,  // "forum", "product", "docs" ... in the address or host
  forum_software,
  docs_software,
  prices,  // logarithm
  forms,   // logarithm of blocks in forms
  count_,
};

/// How many traits there are, and the values of one page.
inline constexpr std::size_t kTraits = static_cast<std::size_t>(Trait::count_);
using Traits = std::array<double, kTraits>;

/// Measures a page. `has_day` and `has_byline` are what was found for the article.
Traits measure_traits(const Subject& subject, bool has_day, bool has_byline);

}  // namespace pressmark
