#include "indexer/chrome/unwrap.h"

#include <algorithm>

#include "shared/text/sentences.h"
#include "shared/text/utf8.h"

namespace pressmark::chrome {
namespace {

constexpr std::size_t kWidest = 130;      // code points of a line that is still taken for a wrapped one
constexpr std::size_t kLongestWord = 30;  // code points
constexpr std::size_t kFewestJoins = 4;   // lines that must go on for a page to count as wrapped

// The width that lines were broken at: the longest, but for one line in fifty (addresses cannot be broken).
std::size_t width_of(std::vector<std::size_t> lengths) {
  const auto at = static_cast<std::ptrdiff_t>(lengths.size() - 1 - lengths.size() / 50);
  std::nth_element(lengths.begin(), lengths.begin() + at, lengths.end());
  return lengths[static_cast<std::size_t>(at)];
}

// Without blanks (Chinese, Japanese) a line can be broken after any character.
std::size_t first_word_length(std::string_view text) {
  const std::size_t length = code_points(text.substr(0, text.find(' ')));
  return length > kLongestWord ? 1 : length;
}

}  // namespace

std::vector<std::size_t> wrapped_paragraphs(const Page& page) {
  if (page.is_html || page.blocks.empty()) return {};
  std::vector<std::size_t> lengths;
  for (const Block& block : page.blocks) lengths.push_back(code_points(block.text));
  const std::size_t width = width_of(lengths);
  if (width > kWidest) return {};
  std::vector<std::size_t> paragraphs(page.blocks.size());
  std::size_t joins = 0, open = 0;
  for (std::size_t i = 1; i < page.blocks.size(); ++i) {
    const Block& block = page.blocks[i];
    const bool full = lengths[i - 1] + 1 + first_word_length(block.text) > width;
    const bool goes_on = full && !block.after_blank;
    paragraphs[i] = goes_on ? paragraphs[i - 1] : i;
    joins += goes_on ? 1 : 0;
    open += goes_on && !ends_like_sentence(page.blocks[i - 1].text) ? 1 : 0;
  }
  const bool wrapped = joins >= kFewestJoins && open * 10 >= joins * 7;
  return wrapped ? paragraphs : std::vector<std::size_t>{};
}

Page unwrapped(const Page& page, const std::vector<std::size_t>& paragraphs) {
  Page whole;
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    if (paragraphs[i] == i) {
      whole.blocks.push_back(page.blocks[i]);
    } else {
      whole.blocks.back().text += " " + page.blocks[i].text;
      whole.blocks.back().words += page.blocks[i].words;
    }
  }
  return whole;
}

}  // namespace pressmark::chrome
