#include "indexer/chrome/title.h"

#include <algorithm>
#include <string>
#include <vector>

#include "shared/text/letters.h"
#include "shared/text/words.h"

namespace pressmark {
namespace {

constexpr int kReach = 30;              // blocks before the first paragraph that are searched for a headline
constexpr std::size_t kMostWords = 45;  // of a headline; characters of unspaced scripts count each

std::vector<std::string> word_list(std::string_view text) {
  const std::string lower = to_lower(text);
  std::vector<std::string> words;
  for (const Word& word : words_of(lower)) words.emplace_back(word.text);
  std::sort(words.begin(), words.end());
  return words;
}

// The share of the block's words that the head's title has.
double agreement(const std::vector<std::string>& block, const std::vector<std::string>& title) {
  if (block.empty() || title.empty()) return 0;
  std::size_t common = 0;
  for (const std::string& word : block)
    common += std::binary_search(title.begin(), title.end(), word) ? 1 : 0;
  return static_cast<double>(common) / static_cast<double>(block.size());
}

std::string head_title(const Page& page) {
  const std::optional<std::string> graph = page.head.meta("og:title");
  return graph ? *graph : page.head.title;
}

bool may_be_title(const Reading& reading, std::size_t i) {
  const Shape& shape = reading.shapes[i];
  return shape.words >= 2 && static_cast<std::size_t>(shape.words) <= kMostWords &&
         !reading.page.blocks[i].alternative;
}

int find_in_html(const Reading& reading) {
  const std::vector<std::string> title = word_list(head_title(reading.page));
  const int paragraph = first_paragraph(reading);
  int best = -1;
  double best_score = 0.5;
  for (int i = 0; i < static_cast<int>(reading.shapes.size()); ++i) {
    const auto at = static_cast<std::size_t>(i);
    const Block& block = reading.page.blocks[at];
    if (!may_be_title(reading, at) || (block.heading == 0 && (i > paragraph || i < paragraph - kReach)))
      continue;
    const double size = std::min(
        1.0, static_cast<double>(reading.shapes[at].words) / (0.6 * static_cast<double>(title.size()) + 1));
    double score = agreement(word_list(block.text), title) * size;
    score += block.heading == 1 ? 0.6 : block.heading == 2 ? 0.2 : 0;
    score -= i > paragraph + 3 ? 0.3 : 0;
    score -= block.heading == 0 && block.linked_words > 0 ? 0.3 : 0;
    if (score > best_score + 0.01) {
      best = i;
      best_score = score;
    }
  }
  return best;
}

// How much a line of a dump looks like the headline of the paragraph `distance` lines further down.
double headline_score(const Reading& reading, std::size_t i, int distance) {
  const Shape& shape = reading.shapes[i];
  double score = 1.0 - 0.09 * distance;
  const double length = shape.length();
  score += length >= 5 && length <= 18 ? 0.8 : length >= 4 && length <= 25 ? 0.3 : -0.6;
  if (shape.sentence_end) score -= shape.inner_ends > 0 ? 1.0 : 0.35;
  if (shape.ellipsis_end || shape.colon_end) score -= 0.8;
  if (shape.cue.cue != Cue::none && shape.cue.reach != Reach::any) score -= 1.5;
  if (shape.calendar * 3 + shape.numbers > shape.words) score -= 1.2;
  if (shape.glued > 0 && length < 20) score -= 0.4;
  if (shape.separators > 0) score -= 0.4;
  if (shape.closed_end) score -= 0.4;
  if (shape.starts_lower) score -= 0.4;
  return score;
}

int find_in_dump(const Reading& reading) {
  const int paragraph = first_paragraph(reading);
  int best = -1;
  double best_score = 0.75;
  for (int i = paragraph - 1; i >= 0 && i >= paragraph - kReach; --i) {
    const auto at = static_cast<std::size_t>(i);
    if (!may_be_title(reading, at)) continue;
    double score = headline_score(reading, at, paragraph - 1 - i);
    for (int j = i + 1; j < paragraph && j <= i + 4; ++j) {
      const Shape& after = reading.shapes[static_cast<std::size_t>(j)];
      if (after.calendar > 0 && after.numbers > 0 && after.length() < 12) score += 0.3;
    }
    if (score > best_score) {
      best = i;
      best_score = score;
    }
  }
  return best;
}

}  // namespace

int first_paragraph(const Reading& reading) {
  const int count = static_cast<int>(reading.shapes.size());
  for (int i = 0; i < count; ++i) {
    const auto at = static_cast<std::size_t>(i);
    const Shape& shape = reading.shapes[at];
    if (reading.around[at].from_body == 0 && reading.around[at].likely > 0.5 && shape.length() >= 14 &&
        shape.sentence_end)
      return i;
  }
  return count;
}

int find_title(const Reading& reading) {
  return reading.page.is_html ? find_in_html(reading) : find_in_dump(reading);
}

}  // namespace pressmark
