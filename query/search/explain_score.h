#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "query/search/score.h"
#include "shared/database/collection.h"

namespace pressmark {

/// What one part of a query gave a document.
struct Earned {
  std::string what;  // as the query has it, or the name that was asked for
  double score = 0;
};

/// What each of the parts gave the document, the most first; parts that gave nothing are left out. The sum is
/// the document's score.
std::vector<Earned> explain_score(const Collection& collection, const RankedParts& parts,
                                  Xapian::docid document);

}  // namespace pressmark
