#pragma once

#include <map>
#include <string>
#include <vector>

#include "shared/article/article.h"
#include "tests/quality/corpus/comparison.h"

namespace pressmark::corpus {

/// The nearest articles of each page by their files, best first. Pages that the database lacks have none.
using Neighbours = std::map<std::string, std::vector<std::string>>;

/// What more-like-this answers for each page of the database, as a user sees it. Throws Failure.
Neighbours neighbours_in(const std::string& database, const std::vector<GoldPage>& pages);

/// Adds to each exact copy whether it reads as its original does. `articles` and `comparisons` have one for
/// each page (`nullptr`: not extracted).
void compare_copies(const std::vector<GoldPage>& pages, const std::vector<const Article*>& articles,
                    std::vector<Comparison>& comparisons);

/// Adds to each whole page with an event or copies whether these are its nearest neighbours.
void compare_neighbours(const std::vector<GoldPage>& pages, const Neighbours& neighbours,
                        std::vector<Comparison>& comparisons);

}  // namespace pressmark::corpus
