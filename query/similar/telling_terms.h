#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "shared/article/article.h"
#include "shared/database/archive.h"

namespace pressmark {

/// A term and how much it tells about an article: sqrt(times) * idf, relative to the best one (1).
struct TellingTerm {
  std::string term;
  double weight = 0;
};

/// The stems (Z terms) that tell an article from others, best first; only such as some other article has.
std::vector<TellingTerm> telling_words(const Xapian::Database& database, Xapian::docid document);

/// A name as the form terms of all its spellings, with its idf relative to the rarest possible name (1).
struct TellingName {
  std::vector<std::string> terms;
  double weight = 0;
};

/// The names of an article that some other article has; of many the most mentioned ones.
std::vector<TellingName> telling_names(const Archive& archive, const Article& article);

}  // namespace pressmark
