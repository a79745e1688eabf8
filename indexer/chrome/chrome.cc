#include "indexer/chrome/chrome.h"

#include <algorithm>

#include "indexer/chrome/leads.h"
#include "indexer/chrome/roles.h"
#include "indexer/chrome/rules.h"
#include "indexer/chrome/surroundings.h"
#include "indexer/chrome/unwrap.h"

namespace pressmark {

using namespace chrome;  // the parts of this step
namespace {

constexpr double kLowestCut = 0.25;  // likelihoods between which the cut lies
constexpr double kHighestCut = 0.5;
constexpr double kFurniture = 0.1;  // the highest likelihood of plain furniture

// What a cue says goes first; else the context's word, or where that only repeats what the block says by
// itself, the block's.
std::string_view reason_against(const Reading& reading, std::size_t i, const Score& context) {
  const CueHit& cue = reading.shapes[i].cue;
  if (cue.cue != Cue::none && cue.reach != Reach::any) return name_of(cue.cue);
  if (context.against != kBlockByItself && !context.against.empty()) return context.against;
  const std::string_view own = reading.around[i].against;
  return own.empty() ? "no text of the article" : own;
}

// A line that is a phrase of page furniture and nothing else is chrome, whatever stands around it. Phrases
// that could be headings of a text ("Health", "Statistics") are left to the rules, and so are headings of the
// page.
bool is_plain_furniture(const Block& block, const Shape& shape) {
  if (shape.cue.reach != Reach::whole || block.heading > 0) return false;
  switch (shape.cue.cue) {
    case Cue::share:
    case Cue::related:
    case Cue::most_read:
    case Cue::subscribe:
    case Cue::advert:
    case Cue::comments:
    case Cue::account:
    case Cue::app:
    case Cue::dialogue:
      return true;
    default:
      return false;
  }
}

// "See also" and a link, set aside from the text.
bool is_linked_aside(const Block& block, const Shape& shape) {
  return has(block.inside, Inside::aside) && block.links > 0 && block.linked_words * 3 >= block.words * 2 &&
         !shape.sentence_end;
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
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return likely[a] > likely[b]; });
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

std::vector<Judgement> judge_blocks(const Page& page) {
  const Reading reading = read_blocks(page);
  std::vector<Score> scores(page.blocks.size());
  std::vector<double> likely(page.blocks.size());
  for (std::size_t i = 0; i < scores.size(); ++i) {
    scores[i] = score_of(reading, i, context_rules());
    likely[i] = likelihood(scores[i].log_odds);
    if (is_plain_furniture(page.blocks[i], reading.shapes[i]) || is_lead_to_story(page.blocks[i].text) ||
        ends_with_button(page.blocks[i].text) || is_linked_aside(page.blocks[i], reading.shapes[i]))
      likely[i] = std::min(likely[i], kFurniture);
  }
  const double cut = cut_of(reading, likely);
  std::vector<Judgement> judgements(page.blocks.size());
  for (std::size_t i = 0; i < judgements.size(); ++i) {
    const bool keep = likely[i] >= cut;
    judgements[i] = {keep ? Role::text : Role::chrome,
                     keep ? "paragraph" : reason_against(reading, i, scores[i]),
                     keep ? likely[i] : 1 - likely[i], false};
  }
  assign_roles(reading, judgements);
  return judgements;
}

// Every line of a paragraph gets the paragraph's judgement.
std::vector<Judgement> spread(const std::vector<Judgement>& whole,
                              const std::vector<std::size_t>& paragraphs) {
  std::vector<Judgement> judgements;
  std::size_t next = 0;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    if (paragraphs[i] == i) ++next;
    judgements.push_back(whole[next - 1]);
    judgements.back().goes_on = paragraphs[i] != i;
  }
  return judgements;
}

}  // namespace

std::vector<Judgement> judge(const Page& page) {
  const std::vector<std::size_t> paragraphs = wrapped_paragraphs(page);
  if (paragraphs.empty()) return judge_blocks(page);
  return spread(judge_blocks(unwrapped(page, paragraphs)), paragraphs);
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
