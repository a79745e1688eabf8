#pragma once

#include <algorithm>
#include <span>
#include <string_view>

#include "indexer/chrome/surroundings.h"

namespace pressmark::chrome {

/// One block with all that is known of it.
struct BlockView {
  const Block& block;
  const Shape& shape;
  const Hints& hints;
  const Surroundings& around;
};

/// One piece of evidence: how strongly a block shows it (mostly 0 to 1), and what that adds to the log odds
/// that the block is text of the article. The weights were fitted by logistic regression; a rule that holds
/// for HTML and dumps has a weight for each.
struct Rule {
  std::string_view name;  // what it sees; the reason that is given when it speaks against the block
  double html;
  double dump;
  double (*value)(const BlockView&);
};

/// Evidence that is there or not.
inline double yes(bool holds) { return holds ? 1.0 : 0.0; }
/// Evidence by its share, at most 1; 0 of nothing.
inline double share_of(int part, int whole) {
  return whole > 0 ? std::min(1.0, static_cast<double>(part) / whole) : 0.0;
}

/// What a block says by itself.
std::span<const Rule> local_rules();
/// What its surroundings say of it.
std::span<const Rule> context_rules();

/// Name of the rules that hold for every block: they explain nothing.
inline constexpr std::string_view kEveryBlock = "every block";
/// Name of the context rule that hands on what the block says by itself.
inline constexpr std::string_view kBlockByItself = "the block by itself";

/// What rules say of a block together.
struct Score {
  double log_odds = 0;
  std::string_view against;  // name of the rule that speaks most against the block, or empty
};

/// The sum over the rules; `is_html` chooses the weights.
Score apply(std::span<const Rule> rules, const BlockView& view, bool is_html);

/// The same for block `i` of a page.
Score score_of(const Reading& reading, std::size_t i, std::span<const Rule> rules);

/// Log odds as a likelihood.
double likelihood(double log_odds);

}  // namespace pressmark::chrome
