#pragma once

#include <string>
#include <string_view>
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

/// What an expansion stands for.
struct Expanded {
  std::vector<std::string> terms;  // the most frequent; one that no article has if there are none
  std::size_t all = 0;             // how many there are

  bool is_cut() const { return all > terms.size(); }
};

/// The terms of an expansion. Says in `notes` if there are too many to look at.
Expanded expanded(const Xapian::Database& database, const Expansion& expansion, std::vector<Note>& notes);

/// Says that only some of them are used for `what`: "ranked", "looked for".
Note cut_note(const Expansion& expansion, const Expanded& found, std::string_view what);

/// The articles that have any of the terms, however many these are.
Xapian::Query matching(const Expansion& expansion, const Expanded& found);

/// The expansion of a leaf of the kinds prefix and wildcard: of terms of `prefix` whose values are like its
/// text, as `folded`.
Expansion expansion_of(const Query& leaf, std::string_view prefix, const std::string& folded);

}  // namespace pressmark
