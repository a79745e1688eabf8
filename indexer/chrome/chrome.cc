#include "indexer/chrome/chrome.h"

#include <algorithm>
#include <cmath>

#include "indexer/chrome/roles.h"
#include "indexer/chrome/rules.h"
#include "indexer/chrome/surroundings.h"
#include "indexer/chrome/title.h"

namespace pressmark {

using namespace chrome;  // the parts of this step
namespace {

constexpr double kLowestCut = 0.25;  // likelihoods between which the cut lies
constexpr double kHighestCut = 0.5;

// What a cue says goes first; else the context's word, or where that only repeats what the block says by
// itself, the block's.
std::string_view reason_against(const Reading& reading, std::size_t i, const Score& context) {
  const CueHit& cue = reading.shapes[i].cue;
  if (cue.cue != Cue::none && cue.reach != Reach::any) return name_of(cue.cue);
  if (context.against != kBlockByItself && !context.against.empty()) return context.against;
  const std::string_view own = reading.around[i].against;
  return own.empty() ? "no text of the article" : own;
}

// Where to cut between text and chrome: the likelihood down to which blocks must be taken so that the page's
// expected F1, by words, is largest (Ye, Chai, Lee, Chieu 2012: optimising F-measures).
double cut_of(const Reading& reading, const std::vector<double>& likely) {
  std::vector<std::size_t> order(likely.size());
  double expected = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    order[i] = i;
    expected += likely[i] * reading.shapes[i].words;
  }
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return likely[a] > likely[b]; });
  double cut = 1, best = 0, right = 0, taken = 0;
  for (const std::size_t i : order) {
    right += likely[i] * reading.shapes[i].words;
    taken += reading.shapes[i].words;
    const double f = taken > 0 ? 2 * right / (taken + expected) : 0;
    if (f < best) continue;
    best = f;
    cut = likely[i];
  }
  return std::clamp(cut, kLowestCut, kHighestCut);
}

}  // namespace

std::vector<Judgement> judge(const Page& page) {
  const Reading reading = read_blocks(page);
  std::vector<Score> scores(page.blocks.size());
  std::vector<double> likely(page.blocks.size());
  for (std::size_t i = 0; i < scores.size(); ++i) {
    scores[i] = score_of(reading, i, context_rules());
    likely[i] = likelihood(scores[i].log_odds);
  }
  const double cut = cut_of(reading, likely);
  std::vector<Judgement> judgements(page.blocks.size());
  for (std::size_t i = 0; i < judgements.size(); ++i) {
    const bool keep = likely[i] >= cut;
    judgements[i] = {keep ? Role::text : Role::chrome,
                     keep ? "paragraph" : reason_against(reading, i, scores[i]),
                     keep ? likely[i] : 1 - likely[i]};
  }
  assign_roles(reading, judgements);
  return judgements;
}

std::string_view word_of(Role role) {
  switch (role) {
    case Role::text:
      return "text";
    case Role::subhead:
      return "subhead";
    case Role::title:
      return "title";
    case Role::deck:
      return "deck";
    case Role::caption:
      return "caption";
    case Role::credit:
      return "credit";
    case Role::alt:
      return "alt";
    case Role::byline:
      return "byline";
    case Role::dateline:
      return "dateline";
    case Role::source:
      return "source";
    case Role::chrome:
      return "chrome";
  }
  return "chrome";
}

}  // namespace pressmark
