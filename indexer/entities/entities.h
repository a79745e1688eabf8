#pragma once

#include <vector>

#include "shared/article/article.h"

namespace pressmark {

/// The names and dates of an article.
struct Found {
  std::vector<Entity> entities;  // by falling count, then type and name
  std::vector<TextDate> dates;   // in order of first mention, each value once
  std::vector<Mention> mentions;
};

/// People, organisations and places in title, text and captions, grouped within the document, and the dates
/// of the text. A pure function of the article.
Found find_entities(const Article& article);

}  // namespace pressmark
