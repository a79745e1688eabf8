#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>

namespace pressmark::chrome {

/// What class and id words say of a block; bits.
enum class Hint : std::uint16_t {
  none = 0,
  body = 1,
  meta = 2,   // byline, date, author
  media = 4,  // caption, figure, gallery
  related = 8,
  comment = 16,
  share = 32,
  promo = 64,       // newsletter, advertisement, paywall
  furniture = 128,  // navigation, menu, footer, header, sidebar
  consent = 256,
  teaser = 512,
  headline = 1024,
  deck = 2048,
};
constexpr Hint operator|(Hint a, Hint b) {
  return static_cast<Hint>(static_cast<int>(a) | static_cast<int>(b));
}
constexpr bool has(Hint set, Hint one) { return (static_cast<int>(set) & static_cast<int>(one)) != 0; }

/// Hints of the nearest labels and of the others apart: the nearest say more.
struct Hints {
  Hint near = Hint::none;
  Hint far = Hint::none;
};

/// Reads labels of one page's blocks. `labels` are as Block has them: words in lower case, nearest first.
/// Compounds ("related-posts__list", "articleBody") are taken apart.
/// The text of the labels must outlive the reader.
class LabelReader {
 public:
  Hints hints_of(std::string_view labels);

 private:
  std::unordered_map<std::string_view, Hint> words_;    // of the page, that were read already
  std::unordered_map<std::string_view, Hints> labels_;  // likewise, whole
};

}  // namespace pressmark::chrome
