#pragma once

#include <string>
#include <vector>

#include "query/language/query.h"
#include "query/search/likeness.h"

namespace pressmark {

/// What neighbours are looked for by, as it stands in the given articles, best first.
struct LookedFor {
  struct Part {
    std::string text;
    double weight = 0;  // 1: that of the best word
  };
  std::vector<Part> words, names;
};

/// The telling terms of articles as words: each stem as the form that they have most often.
LookedFor looked_for(const TellingTerms& telling, const std::vector<GivenArticle>& articles);

/// Calls the words of a likeness, the first of the parts, by these forms; they are called by their stems
/// before.
void call_by_forms(RankedParts& parts, const LookedFor& looked_for);

/// The same as one line.
Note note_of(const LookedFor& looked_for);

}  // namespace pressmark
