#include <cmath>

#include "indexer/chrome/rules.h"
#include "indexer/chrome/surroundings.h"
#include "indexer/chrome/title.h"

namespace pressmark::chrome {

double likelihood(double log_odds) { return 1.0 / (1.0 + std::exp(-log_odds)); }

Score score_of(const Reading& reading, std::size_t i, std::span<const Rule> rules) {
  const BlockView view{reading.page.blocks[i], reading.shapes[i], reading.hints[i], reading.around[i]};
  return apply(rules, view, reading.page.is_html);
}

Reading read_blocks(const Page& page) {
  Reading reading{page, {}, {}, std::vector<Surroundings>(page.blocks.size()), -1};
  LabelReader labels;
  reading.shapes.reserve(page.blocks.size());
  reading.hints.reserve(page.blocks.size());
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    reading.shapes.push_back(shape_of(page.blocks[i].text));
    reading.hints.push_back(labels.hints_of(page.blocks[i].labels));
    Surroundings& around = reading.around[i];
    const Score score = score_of(reading, i, local_rules());
    around.local = score.log_odds;
    around.against = score.against;
    around.likely = likelihood(around.local);
  }
  look_around(reading);
  reading.title = find_title(reading);
  note_title(reading);
  return reading;
}

}  // namespace pressmark::chrome
