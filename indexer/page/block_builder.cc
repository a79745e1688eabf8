#include "indexer/page/block_builder.h"

#include <algorithm>

#include "indexer/page/block_text.h"
#include "indexer/page/labels.h"
#include "shared/text/words.h"

namespace pressmark {
namespace {

// Inline elements that are looked at for what holds a whole block.
constexpr std::size_t kWrappers = 16;

}  // namespace

void BlockBuilder::start(std::string_view name, const ElementKind& kind, const Attributes& attributes) {
  if (skipped_ > 0 || kind.flow == Flow::skipped) {
    ++skipped_;
    return;
  }
  if (kind.flow == Flow::block) flush();
  mark_edge(kind.flow);
  Element& element = stack_.push(name, kind, attributes);
  element.holds_all = kind.flow != Flow::block && !pending_.is_visible();
  if (kind.flow == Flow::image) picture(attributes);
}

void BlockBuilder::mark_edge(Flow flow) {
  if (flow == Flow::line_break) pending_.line_break();
  if (flow == Flow::inline_run || flow == Flow::link) pending_.element_edge();
  if (flow == Flow::time) pending_.word_break();
}

void BlockBuilder::end() {
  if (skipped_ > 0) {
    --skipped_;
    return;
  }
  if (stack_.top().flow == Flow::block) {
    flush();
  } else {
    close_inline(stack_.top());
    if (stack_.top().flow != Flow::line_break) mark_edge(stack_.top().flow);
  }
  stack_.pop();
}

void BlockBuilder::text(std::string_view piece) {
  if (skipped_ > 0 || full_) return;
  if (stack_.top().preformatted) {
    preformatted(piece);
  } else {
    append(piece);
  }
}

std::size_t BlockBuilder::next_block() const {
  return blocks_.size() + (pending_.is_ended() ? 1 + pictures_.size() : 0);
}

std::vector<Block> BlockBuilder::take() {
  flush();
  return std::move(blocks_);
}

void BlockBuilder::append(std::string_view piece) {
  if (pending_.is_ended_before(piece)) flush();
  pending_.append(piece, stack_.top().link);
  int indent = 0;
  if (wrapper_labels_.empty() && wrapper_inside_ == Inside::nothing) return;
  if (find_visible(piece, indent) == piece.size()) return;
  wrapper_labels_.clear();
  wrapper_inside_ = Inside::nothing;
}

// Lines of preformatted text are line breaks.
void BlockBuilder::preformatted(std::string_view piece) {
  for (std::size_t at = 0;;) {
    const std::size_t end = piece.find('\n', at);
    append(piece.substr(at, end - at));
    if (end == std::string_view::npos) return;
    pending_.line_break();
    at = end + 1;
  }
}

void BlockBuilder::close_inline(const Element& element) {
  if (!element.holds_all || !pending_.is_visible()) return;
  wrapper_labels_ = wrapper_labels_.empty()
                        ? join_labels(element.own_labels, {})
                        : join_labels(wrapper_labels_, join_labels(element.own_labels, {}));
  wrapper_inside_ = wrapper_inside_ | element.inside;
}

// An inline element may still be open where a block ends. What follows in it is all inside it, too.
void BlockBuilder::gather_open_wrappers() {
  const std::size_t block = stack_.top().block;
  std::size_t seen = 0;
  for (std::size_t at = stack_.top_index(); at > block && seen < kWrappers; --at, ++seen) {
    close_inline(stack_.at(at));
    stack_.at(at).holds_all = true;
  }
}

void BlockBuilder::flush() {
  if (pending_.is_visible()) {
    gather_open_wrappers();
    add_text_block();
  }
  pending_.clear();
  wrapper_labels_.clear();
  wrapper_inside_ = Inside::nothing;
  for (Picture& picture : pictures_) add_picture(std::move(picture));
  pictures_.clear();
}

Block BlockBuilder::block_at(std::size_t index) {
  const Element& element = stack_.at(index);
  Block block;
  block.tag = element.caption ? "figcaption" : element.name.empty() ? "body" : element.name;
  block.path = stack_.path(index);
  block.inside = element.inside;
  block.heading = element.heading;
  return block;
}

void BlockBuilder::add_text_block() {
  std::string text = block_text(pending_.raw());
  if (text.empty()) return;
  const std::size_t element = stack_.top().block;
  Block block = block_at(element);
  block.text = std::move(text);
  block.labels = join_labels(wrapper_labels_, stack_.labels(element));
  block.inside = block.inside | wrapper_inside_;
  block.words = static_cast<int>(count_words(block.text));
  block.links = pending_.links();
  if (block.links > 0) {
    block.linked_words = std::min(block.words, static_cast<int>(count_words(block_text(pending_.linked()))));
  }
  block.container = container_of_loose_text(element);
  add(std::move(block));
}

void BlockBuilder::picture(const Attributes& attributes) {
  const auto alternative = attributes.get("alt");
  if (!alternative || full_) return;
  std::string text = block_text(*alternative);
  if (text.empty()) return;
  Picture picture{std::move(text), labels_here(), stack_.top().block, stack_.top().link != 0};
  if (pending_.is_visible()) {
    if (blocks_.size() + pictures_.size() <= limit_) pictures_.push_back(std::move(picture));
  } else {
    add_picture(std::move(picture));
  }
}

void BlockBuilder::add_picture(Picture picture) {
  Block block = block_at(picture.element);
  block.text = std::move(picture.text);
  block.tag = "img";
  block.path += "/img";
  block.labels = std::move(picture.labels);
  block.alternative = true;
  block.words = static_cast<int>(count_words(block.text));
  block.links = picture.linked ? 1 : 0;
  block.linked_words = picture.linked ? block.words : 0;
  block.container = container_around(picture.element);
  add(std::move(block));
}

void BlockBuilder::add(Block block) {
  if (blocks_.size() >= limit_) {
    full_ = true;
  } else {
    blocks_.push_back(std::move(block));
  }
}

int BlockBuilder::container_of(std::size_t index) {
  std::size_t first = index + 1;
  while (first > 0 && stack_.at(first - 1).container == 0) --first;
  for (; first <= index; ++first) number_container(first);
  return stack_.at(index).container;
}

void BlockBuilder::number_container(std::size_t index) {
  Element& element = stack_.at(index);
  element.container = static_cast<int>(container_parents_.size());
  container_parents_.push_back(index == 0 ? 0 : stack_.at(index - 1).container);
  if (element.loose < blocks_.size()) blocks_[element.loose].container = element.container;
}

int BlockBuilder::container_around(std::size_t index) {
  if (stack_.at(index).container != 0 || index == 0) return container_of(index);
  return container_of(index - 1);
}

// An element with one run of text is a paragraph in its parent; one with several, or with other blocks in it,
// is the container of its own text.
int BlockBuilder::container_of_loose_text(std::size_t index) {
  Element& element = stack_.at(index);
  if (element.loose != Element::kNone) return container_of(index);
  const int container = container_around(index);
  element.loose = blocks_.size();
  return container;
}

}  // namespace pressmark
