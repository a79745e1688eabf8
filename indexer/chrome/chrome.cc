#include "indexer/chrome/chrome.h"

#include <cmath>

#include "indexer/chrome/roles.h"
#include "indexer/chrome/rules.h"
#include "indexer/chrome/surroundings.h"

namespace pressmark {
namespace {

double likelihood(double log_odds) { return 1.0 / (1.0 + std::exp(-log_odds)); }

Score score_of(const Reading& reading, std::size_t i, std::span<const Rule> rules) {
  const BlockView view{reading.page.blocks[i], reading.shapes[i], reading.hints[i], reading.around[i]};
  return apply(rules, view, reading.page.is_html);
}

}  // namespace

Reading read_blocks(const Page& page) {
  Reading reading{page, {}, {}, std::vector<Surroundings>(page.blocks.size()), -1};
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    reading.shapes.push_back(shape_of(page.blocks[i].text));
    reading.hints.push_back(hints_of(page.blocks[i].labels));
    Surroundings& around = reading.around[i];
    around.local = score_of(reading, i, local_rules()).log_odds;
    around.likely = likelihood(around.local);
  }
  reading.title = find_title(reading);
  look_around(reading);
  return reading;
}

std::vector<Judgement> judge(const Page& page) {
  const Reading reading = read_blocks(page);
  std::vector<Judgement> judgements(page.blocks.size());
  for (std::size_t i = 0; i < judgements.size(); ++i) {
    const Score local = score_of(reading, i, local_rules());
    const Score context = score_of(reading, i, context_rules());
    const double likely = likelihood(context.log_odds);
    const bool keep = likely >= 0.5;
    judgements[i] = {keep ? Role::text : Role::chrome,
                     keep                    ? "paragraph"
                     : local.against.empty() ? context.against
                                             : local.against,
                     keep ? likely : 1 - likely};
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
