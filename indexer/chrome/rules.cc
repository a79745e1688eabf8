#include "indexer/chrome/rules.h"

namespace pressmark::chrome {

Score apply(std::span<const Rule> rules, const BlockView& view, bool is_html) {
  Score score;
  double worst = 0;
  for (const Rule& rule : rules) {
    const double weight = is_html ? rule.html : rule.dump;
    if (weight == 0) continue;
    const double part = weight * rule.value(view);
    score.log_odds += part;
    if (part < worst && rule.name != kEveryBlock) {
      worst = part;
      score.against = rule.name;
    }
  }
  return score;
}

}  // namespace pressmark::chrome
