#pragma once

#include <vector>

#include <xapian.h>

#include "query/language/query.h"
#include "shared/database/archive.h"

namespace pressmark {

/// A query for Xapian, and what has to be said about it.
struct Compiled {
  Xapian::Query query;
  std::vector<Note> notes;
};

/// Makes the tree a query for Xapian. Words and phrases weigh, all else has weight 0. Function words beside
/// other words are left out (a phrase keeps them), in articles of the languages in which they are such words.
Compiled compile(const Query& query, const Archive& archive);

/// The languages in which the words of the query are stemmed: those of `language:`, else the archive's.
std::vector<std::string> languages_for(const Query& query, const Archive& archive);

}  // namespace pressmark
