#pragma once

#include <string>
#include <vector>

#include "query/language/query.h"
#include "query/search/rank.h"
#include "shared/database/archive.h"

namespace pressmark {

/// A query for the database, and what has to be said about it.
struct Compiled {
  RankedQuery query;
  std::vector<std::string> stems = {};  // by which hits show that they are alike (`similar:`)
  bool by_likeness = false;             // `similar:` ranks, too
  std::vector<Note> notes;
};

/// What is wanted of a compiled query.
struct CompileSettings {
  bool words_alone = false;  // what stands in the title counts no more than other words
  bool suggests = true;      // notes tell the names nearest to those that the archive lacks, which takes time
};

/// Makes the tree a query for the database. Words, those of phrases and likeness rank, all else only chooses.
/// Unless the `words_alone` count, what stands in the title counts more. Function words beside other words
/// are left out (a phrase keeps them), in articles of the languages in which they are such words. Throws
/// Failure, with the place: `similar:` with an id that no article has.
Compiled compile(const Query& query, const Archive& archive, const CompileSettings& settings = {});

}  // namespace pressmark
