#include "query/search/explain_score.h"

#include <algorithm>

namespace pressmark {

std::vector<Earned> explain_score(const Collection& collection, const RankedParts& parts,
                                  Xapian::docid document) {
  std::vector<Earned> earned;
  const auto add = [&](const std::string& what, const RankedParts& part) {
    const double given = score(collection, part, std::vector{document}).front().score;
    if (given != 0) earned.push_back({what, given});
  };
  for (const RankedWord& word : parts.words) add(word.what, {{word}, {}});
  for (const RankedMark& mark : parts.marks) add(mark.what, {{}, {mark}});
  std::stable_sort(earned.begin(), earned.end(),
                   [](const Earned& a, const Earned& b) { return a.score > b.score; });
  return earned;
}

}  // namespace pressmark
