#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "query/language/query.h"

namespace pressmark {

/// Terms that one word of a query stands for.
struct Expansion {
  std::string written;       // as the query says it
  std::string begin;         // what the terms begin with
  std::string pattern = {};  // what they are like, if that is not enough (wildcard.h)
  std::size_t at = 0;        // where it stands in the query
};

/// The terms of an expansion, the most frequent ones if there are too many; one that no article has if there
/// are none. Says in `notes` what was cut.
std::vector<std::string> expanded(const Xapian::Database& database, const Expansion& expansion,
                                  std::vector<Note>& notes);

/// The expansion of a leaf of the kinds prefix and wildcard: of terms of `prefix` whose values are like its
/// text, as `folded`.
Expansion expansion_of(const Query& leaf, std::string_view prefix, const std::string& folded);

}  // namespace pressmark
