#include "indexer/chrome/title.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "indexer/chrome/byline_cues.h"
#include "shared/text/letters.h"
#include "shared/text/words.h"

namespace pressmark::chrome {
namespace {

constexpr int kReach = 60;             // blocks before the first paragraph that are searched for a headline
constexpr int kOpeningParagraphs = 8;  // whose words a headline is expected to share
constexpr std::size_t kMostTitleWords = 45;  // of a headline; characters of unspaced scripts count each

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
  return shape.words >= 2 && static_cast<std::size_t>(shape.words) <= kMostTitleWords &&
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

// Beside the cues that are cut off authors; these may be part of a name or a title there.
constexpr std::string_view kFurtherBylineCues[] = {"da",    "przez", "autor",  "author",
                                                   "текст", "από",   "written"};

constexpr std::string_view kPostedWords[] = {
    "posted",       "published", "veröffentlicht", "publié",       "publicado",  "pubblicato",
    "gepubliceerd", "geplaatst", "opublikowano",   "опубликовано", "publicerad", "publisert",
    "erschienen",   "submitted", "发表于",         "发布于",       "發表於",     "發佈於",
};

std::string first_word(std::string_view text) {
  return to_lower(text.substr(0, text.substr(0, 40).find(' ')));
}

// Words that tell what a text is about: long ones, and characters of unspaced scripts.
std::vector<std::string> telling_words(std::string_view text) {
  std::vector<std::string> words = word_list(text);
  words.erase(std::remove_if(words.begin(), words.end(),
                             [](const std::string& word) {
                               return word.size() < 4 && static_cast<unsigned char>(word[0]) < 0x80;
                             }),
              words.end());
  return words;
}

// The telling words of the first paragraphs.
std::vector<std::string> opening_words(const Reading& reading, int paragraph) {
  std::string text;
  const int count = static_cast<int>(reading.shapes.size());
  for (int i = paragraph, taken = 0; i < count && taken < kOpeningParagraphs; ++i) {
    if (reading.around[static_cast<std::size_t>(i)].likely < 0.5) continue;
    text += reading.page.blocks[static_cast<std::size_t>(i)].text + "\n";
    ++taken;
  }
  return telling_words(text);
}

bool is_furniture(const Shape& shape) {
  return shape.words <= 2 || (shape.cue.cue != Cue::none && shape.cue.reach == Reach::whole) ||
         shape.numbers * 2 >= shape.words;
}

// A headline may ask or call out, but a line with a full stop is mostly the first sentence.
constexpr double kSentence = 1.4;

// How much a line of a dump looks like a headline by its shape alone.
double headline_shape(const Shape& shape, std::string_view text) {
  const double length = shape.length();
  double score = length >= 5 && length <= 18 ? 0.8 : length >= 4 && length <= 25 ? 0.3 : -0.6;
  const bool full_stop = text.ends_with('.') || text.ends_with("。");
  if (shape.sentence_end) score -= shape.inner_ends > 0 || full_stop ? kSentence : 0.7;
  if (shape.ellipsis_end || shape.colon_end) score -= 0.8;
  if (shape.cue.cue != Cue::none && shape.cue.reach != Reach::any) score -= 0.8;
  if (shape.calendar * 3 + shape.numbers > shape.words) score -= 1.2;
  if (shape.glued > 0 && length < 20) score -= 0.4;
  if (shape.separators > 0) score -= 0.4;
  if (shape.closed_end || shape.starts_lower || shape.starts_mark) score -= 0.4;
  if (length < 8 && opens_byline(text)) score -= 1.0;
  return score;
}

// A headline mostly comes after short lines of navigation and before an author or a date.
double headline_place(const Reading& reading, int i, int paragraph) {
  double score = i == 0 || reading.shapes[static_cast<std::size_t>(i - 1)].length() <= 4 ? 0.6 : 0.0;
  for (int j = i + 1; j < paragraph && j <= i + 5; ++j) {
    const Shape& after = reading.shapes[static_cast<std::size_t>(j)];
    const bool date = after.calendar > 0 && after.numbers > 0 && after.length() < 12;
    if (date || (after.length() < 8 && opens_byline(reading.page.blocks[static_cast<std::size_t>(j)].text)))
      return score + 0.7;
  }
  return score;
}

int find_in_dump(const Reading& reading) {
  const int paragraph = first_paragraph(reading);
  const std::vector<std::string> opening = opening_words(reading, paragraph);
  int best = -1;
  double best_score = 0.7, distance = 0;
  for (int i = paragraph - 1; i >= 0 && i >= paragraph - kReach; --i) {
    const auto at = static_cast<std::size_t>(i);
    distance += is_furniture(reading.shapes[at]) ? 0.2 : 1.0;
    if (!may_be_title(reading, at)) continue;
    const double score = headline_shape(reading.shapes[at], reading.page.blocks[at].text) +
                         headline_place(reading, i, paragraph) +
                         1.8 * agreement(telling_words(reading.page.blocks[at].text), opening) -
                         0.04 * distance - (reading.around[at].run > 4 ? 0.4 : 0.0);
    if (score < best_score) continue;
    best = i;
    best_score = score;
  }
  return best;
}

}  // namespace

bool opens_byline(std::string_view text) {
  if (byline_cue_at_start(to_lower(text.substr(0, 60))) > 0) return true;
  return std::find(std::begin(kFurtherBylineCues), std::end(kFurtherBylineCues), first_word(text)) !=
         std::end(kFurtherBylineCues);
}

bool opens_posted(std::string_view text) {
  return std::find(std::begin(kPostedWords), std::end(kPostedWords), first_word(text)) !=
         std::end(kPostedWords);
}

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

}  // namespace pressmark::chrome
