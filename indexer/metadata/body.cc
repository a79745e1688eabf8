#include "indexer/metadata/body.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "indexer/metadata/compare.h"
#include "indexer/metadata/credits.h"
#include "shared/text/words.h"

namespace pressmark {
namespace {

constexpr int kLongParagraph = 8;  // words from which a paragraph that stands twice is taken once
constexpr int kProseWords = 15;    // from which a heading that is kept counts as prose
constexpr std::size_t kMostCaptions = 500;

void append_line(std::string& text, const std::string& paragraph) {
  if (!text.empty()) text += '\n';
  const std::size_t start = text.size();
  text += paragraph;
  std::replace(text.begin() + static_cast<std::ptrdiff_t>(start), text.end(), '\n', ' ');
}

// The line of a hard-wrapped dump that goes on in the paragraph before.
void append_to_line(std::string& text, const std::string& rest) {
  text += ' ';
  text += rest;
}

void add_once(std::vector<std::string>& list, std::string value) {
  if (value.empty() || list.size() >= kMostCaptions) return;
  if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(std::move(value));
}

class BodyMaker {
 public:
  BodyMaker(const Subject& subject, const std::string& title, bool keep_all)
      : subject_(subject), title_key_(title_key(title)), keep_all_(keep_all) {}

  Body make() {
    for (std::size_t i = 0; i < subject_.page.blocks.size(); ++i) add(i);
    if (!keep_all_) take_linked_text();
    // To two decimals, as the article tells it.
    if (weight_ > 0) body_.confidence = std::round(100 * sum_ / weight_) / 100;
    return std::move(body_);
  }

 private:
  void add(std::size_t i) {
    const Block& block = subject_.page.blocks[i];
    if (keep_all_) return keep(block, 1, true);
    const Role role = subject_.role(i);
    const double confidence = subject_.judgements.size() > i ? subject_.judgements[i].confidence : 0;
    if (role == Role::text) {
      if (goes_on(i)) return go_on(block, confidence);
      if (!is_repeated(block)) keep(block, confidence, true);
    } else if (role == Role::subhead || role == Role::deck) {
      if (goes_on(i)) return go_on(block, confidence);
      // A lead may stand in a heading; a title of a section is no prose.
      if (!is_repeated(block)) keep(block, confidence, block.words >= kProseWords);
    } else if (role == Role::caption || role == Role::credit) {
      if (!continues(i)) add_caption(whole_line(i), role);
    }
  }

  // True if the line goes on in the one before, whatever that is.
  bool continues(std::size_t i) const {
    return i > 0 && i < subject_.judgements.size() && subject_.judgements[i].goes_on;
  }

  // A line with those that it goes on in.
  std::string whole_line(std::size_t i) const {
    std::string text = subject_.page.blocks[i].text;
    while (++i < subject_.page.blocks.size() && continues(i))
      append_to_line(text, subject_.page.blocks[i].text);
    return text;
  }

  // True if the block before was kept, too, and this one is the rest of its paragraph.
  bool goes_on(std::size_t i) const {
    return continues(i) && !body_.text.empty() && subject_.role(i - 1) == subject_.role(i);
  }

  void go_on(const Block& block, double confidence) {
    append_to_line(body_.text, block.text);
    weigh(block, confidence);
  }

  void add_caption(const std::string& line, Role role) {
    Caption caption = part_credit(line);
    if (role == Role::credit && caption.credit.empty()) std::swap(caption.text, caption.credit);
    add_once(body_.captions, std::move(caption.text));
    add_once(body_.credits, std::move(caption.credit));
  }

  void keep(const Block& block, double confidence, bool prose) {
    append_line(body_.text, block.text);
    weigh(block, confidence);
    if (prose) ++body_.prose;
  }

  void weigh(const Block& block, double confidence) {
    const int words = std::max(block.words, 1);
    sum_ += confidence * words;
    weight_ += words;
  }

  // Pages that scripts build have no text of their own, but some tell it in their linked data.
  void take_linked_text() {
    constexpr int kFewWords = 40;
    constexpr std::size_t kEnoughWords = 60;
    constexpr double kConfidence = 0.5;
    if (weight_ >= kFewWords) return;
    std::size_t words = 0;
    for (const std::string& paragraph : subject_.linked.paragraphs) words += count_words(paragraph);
    if (words < kEnoughWords) return;
    body_.text.clear();
    for (const std::string& paragraph : subject_.linked.paragraphs) append_line(body_.text, paragraph);
    body_.prose = static_cast<int>(subject_.linked.paragraphs.size());
    sum_ = kConfidence * static_cast<double>(words);
    weight_ = static_cast<double>(words);
  }

  bool is_repeated(const Block& block) {
    const bool may_be_title = block.text.size() < 2 * title_key_.size() + 40;
    if (may_be_title && !title_key_.empty() && title_key(block.text) == title_key_) return true;
    return block.words >= kLongParagraph && !seen_.insert(block.text).second;
  }

  const Subject& subject_;
  std::string title_key_;
  bool keep_all_;
  Body body_;
  std::set<std::string_view> seen_;
  double sum_ = 0;
  double weight_ = 0;
};

}  // namespace

Body make_body(const Subject& subject, const std::string& title, bool keep_all_blocks) {
  return BodyMaker(subject, title, keep_all_blocks).make();
}

}  // namespace pressmark
