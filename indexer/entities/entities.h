#pragma once

#include <cstddef>
#include <vector>

#include "shared/article/article.h"

namespace pressmark {

/// The names and dates of an article.
struct Found {
  std::vector<Entity> entities;  // by falling count, then type and name
  std::vector<TextDate> dates;   // in order of first mention, each value once
  std::vector<Mention> mentions;
  bool cut = false;  // the article is longer than kMostNamedBytes: the rest was not searched for names
};

/// Names are looked for in so many bytes of an article, for a word takes a hundred times its bytes meanwhile.
inline constexpr std::size_t kMostNamedBytes = 2u << 20;

/// People, organisations and places in title, text and captions, grouped within the document, and the dates
/// of the text. A pure function of the article.
Found find_entities(const Article& article);

}  // namespace pressmark
