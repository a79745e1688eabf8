#include "indexer/chrome/surroundings.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string_view>
#include <unordered_map>

namespace pressmark::chrome {
namespace {

constexpr double kFurnitureCost = 6;  // of a line of plain furniture to a body that runs over it
constexpr double kSectionCost =
    15;  // of the heading of other stories or comments to a body that runs over it
constexpr double kMostMassWords = 80;  // of one block that count as mass
constexpr std::size_t kInsert = 4;     // blocks, its heading among them, of links that stand in mid-article
constexpr double kSomeProse = 45;  // words of good paragraphs from which a page may have come to its comments

double weight(const Shape& shape) { return std::min(shape.length(), kMostMassWords); }
double mass(const Reading& reading, std::size_t i) {
  return reading.around[i].likely * weight(reading.shapes[i]);
}

// How much of blocks [from, to) is text, by words; empty ranges and short lines lean to none.
class Sums {
 public:
  explicit Sums(const Reading& reading) : text_(reading.shapes.size() + 1), all_(reading.shapes.size() + 1) {
    for (std::size_t i = 0; i < reading.shapes.size(); ++i) {
      text_[i + 1] = text_[i] + mass(reading, i);
      all_[i + 1] = all_[i] + weight(reading.shapes[i]) + 2;
    }
  }
  double share(std::size_t from, std::size_t to) const {
    return from < to ? (text_[to] - text_[from]) / (all_[to] - all_[from]) : 0.0;
  }

 private:
  std::vector<double> text_, all_;
};

void windows(Reading& reading) {
  const Sums sums(reading);
  const std::size_t count = reading.shapes.size();
  for (std::size_t i = 0; i < count; ++i) {
    Surroundings& around = reading.around[i];
    const auto before = [&](std::size_t reach) { return sums.share(i - std::min(i, reach), i); };
    const auto after = [&](std::size_t reach) { return sums.share(i + 1, std::min(count, i + 1 + reach)); };
    around.before1 = before(1);
    around.before3 = before(3);
    around.before8 = before(8);
    around.after1 = after(1);
    around.after3 = after(3);
    around.after8 = after(8);
    around.position = static_cast<double>(i) / static_cast<double>(count);
  }
}

void headings(Reading& reading) {
  const std::size_t count = reading.shapes.size();
  std::vector<int> before(count + 1);
  for (std::size_t i = 0; i < count; ++i)
    before[i + 1] = before[i] + (is_heading_like(reading.shapes[i]) ? 1 : 0);
  for (std::size_t i = 0, start = 0; i <= count; ++i) {
    if (i < count && is_heading_like(reading.shapes[i])) continue;
    for (std::size_t j = start; j < i; ++j) reading.around[j].run = static_cast<int>(i - start);
    start = i + 1;
  }
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t from = i - std::min<std::size_t>(i, 3), to = std::min(count, i + 4);
    const int own = is_heading_like(reading.shapes[i]) ? 1 : 0;
    reading.around[i].headings_near = (before[to] - before[from] - own) / 6.0;
  }
}

void repeats(Reading& reading) {
  std::unordered_map<std::uint64_t, int> counts;
  for (const Shape& shape : reading.shapes) ++counts[shape.key];
  for (std::size_t i = 0; i < reading.shapes.size(); ++i) {
    reading.around[i].repeats = reading.shapes[i].key == 0 ? 1 : counts[reading.shapes[i].key];
  }
}

bool opens_section(const Shape& shape) {
  if (shape.cue.cue == Cue::none || shape.cue.reach == Reach::any || shape.sentence_end) return false;
  switch (shape.cue.cue) {
    case Cue::related:
    case Cue::most_read:
    case Cue::comments:
    case Cue::subscribe:
    case Cue::author:
      return true;
    default:
      return false;
  }
}

// How likely a sentence is text if what has the same place in the page's structure is text.
double in_company(const Surroundings& around, const Shape& shape) {
  return shape.sentence_end ? std::max(around.likely, around.same_path) : around.likely;
}

// The run of blocks with the most text for its chrome (Kadane's maximum segment): each block brings its text
// and costs a little where it is none, headings of lists of other stories more.
void body_span(Reading& reading) {
  double sum = 0, best = 0;
  std::size_t start = 0, best_from = 0, best_to = 0;
  for (std::size_t i = 0; i < reading.shapes.size(); ++i) {
    const Shape& shape = reading.shapes[i];
    const double likely = in_company(reading.around[i], shape);
    double gain = std::pow(weight(shape), 0.8) * (likely - 0.25) * 1.6 - 1.2 * (1 - likely);
    if (shape.cue.cue != Cue::none && shape.cue.reach == Reach::whole && likely < 0.5) {
      gain -= opens_section(shape) ? kSectionCost : kFurnitureCost;
    }
    if (reading.around[i].section == Cue::comments && gain > 0) gain *= 0.3;
    if (sum <= 0) {
      sum = 0;
      start = i;
    }
    sum += gain;
    if (sum > best) {
      best = sum;
      best_from = start;
      best_to = i + 1;
    }
  }
  const auto from = static_cast<int>(best_from), to = static_cast<int>(best_to);
  for (int i = 0; i < static_cast<int>(reading.shapes.size()); ++i) {
    Surroundings& around = reading.around[static_cast<std::size_t>(i)];
    around.from_body = i < from ? i - from : i >= to ? i - to + 1 : 0;
  }
}

// A section goes on until the page clearly returns to prose: a good paragraph with another after it, or one
// soon after in the element that held the text before. Comments do not end so, for comments are prose; but
// there are none before any text: that is a count of them beside the buttons for sharing.
void sections(Reading& reading) {
  Cue section = Cue::none;
  double prose = 0, all = 0;
  std::size_t opened = 0;
  int home = 0;  // the container of the last good paragraph outside sections
  for (std::size_t i = 0; i < reading.shapes.size(); ++i) {
    const Shape& shape = reading.shapes[i];
    const Block& block = reading.page.blocks[i];
    if (block.heading == 1) section = Cue::none;
    const bool count =
        shape.cue.cue == Cue::comments && all < kSomeProse && (shape.numbers > 0 || !reading.page.is_html);
    if (opens_section(shape) && !count) {
      section = shape.cue.cue;
      opened = i;
      prose = 0;
    } else {
      const bool good = reading.around[i].likely > 0.5 && shape.sentence_end;
      const bool prosaic = reading.around[i].likely > 0.3 && shape.sentence_end && shape.length() >= 10;
      prose = good ? prose + weight(shape) : prose * 0.3;
      if (good) all += weight(shape);
      const bool back =
          prosaic && home != 0 && block.container == home && block.links == 0 && i - opened <= kInsert;
      if (section != Cue::comments && (prose > 90 || back)) section = Cue::none;
      if (good && section == Cue::none) home = block.container;
    }
    reading.around[i].section = section;
  }
}

void paths(Reading& reading) {
  struct Tally {
    double text = 0, all = 0;
  };
  std::unordered_map<std::string_view, Tally> tallies;
  double total = 1;
  for (std::size_t i = 0; i < reading.shapes.size(); ++i) {
    Tally& tally = tallies[reading.page.blocks[i].path];
    tally.text += mass(reading, i);
    tally.all += weight(reading.shapes[i]) + 2;
    total += mass(reading, i);
  }
  for (std::size_t i = 0; i < reading.shapes.size(); ++i) {
    const Tally& tally = tallies[reading.page.blocks[i].path];
    reading.around[i].same_path = tally.text / tally.all;
    reading.around[i].path_mass = tally.text / total;
  }
}

int parent_of(const Page& page, int container) {
  const auto number = static_cast<std::size_t>(container);
  return container > 0 && number < page.container_parents.size() ? page.container_parents[number] : 0;
}

// Text of a block counts for its parent element whole, for each ancestor further up half as much (as in
// Readability).
void containers(Reading& reading) {
  std::unordered_map<int, double> scores;
  double best = 1;
  for (std::size_t i = 0; i < reading.shapes.size(); ++i) {
    double share = mass(reading, i);
    int container = reading.page.blocks[i].container;
    for (int level = 0; level < 4; ++level, share *= 0.5) {
      double& score = scores[container];
      score += share;
      best = std::max(best, score);
      container = parent_of(reading.page, container);
      if (container == 0) break;
    }
  }
  for (std::size_t i = 0; i < reading.shapes.size(); ++i) {
    double score = 0, keep = 1;
    int container = reading.page.blocks[i].container;
    for (int level = 0; level < 4; ++level, keep *= 0.9) {
      score = std::max(score, scores[container] * keep);
      container = parent_of(reading.page, container);
      if (container == 0) break;
    }
    reading.around[i].container = score / best;
  }
}

}  // namespace

bool is_heading_like(const Shape& shape) {
  const double length = shape.length();
  return length >= 3 && length <= 25 && !shape.sentence_end && !shape.colon_end;
}

void look_around(Reading& reading) {
  windows(reading);
  headings(reading);
  repeats(reading);
  sections(reading);
  if (reading.page.is_html) {
    paths(reading);
    containers(reading);
  }
  body_span(reading);
}

void note_title(Reading& reading) {
  for (int i = 0; i < reading.title; ++i) reading.around[static_cast<std::size_t>(i)].before_title = true;
}

}  // namespace pressmark::chrome
