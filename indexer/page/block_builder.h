#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/page/element_stack.h"
#include "indexer/page/page.h"
#include "indexer/page/pending_text.h"

namespace pressmark {

/// Cuts the text of markup into blocks: a block element begins and ends one, and so do two line breaks in a
/// row.
class BlockBuilder {
 public:
  /// At most `limit` blocks.
  explicit BlockBuilder(std::size_t limit) : limit_(limit) {}

  void start(std::string_view name, const ElementKind& kind, const Attributes& attributes);
  void end();
  void text(std::string_view piece);

  /// True once a block was left out because of the limit.
  bool is_full() const { return full_; }
  /// True inside an element whose content is no text of the page.
  bool is_skipping() const { return skipped_ > 0; }
  /// The number that a block of text begun here has or would have.
  std::size_t next_block() const;
  /// Labels of the innermost element and its ancestors.
  const std::string& labels_here() { return stack_.labels(stack_.top_index()); }
  /// Ends the last block and hands all over.
  std::vector<Block> take();
  /// Of each container the one around it (page.h).
  std::vector<int> take_container_parents() { return std::move(container_parents_); }

 private:
  struct Picture {
    std::string text, labels;
    std::size_t element = 0;
    bool linked = false;
  };

  void flush();
  void add_text_block();
  void add_picture(Picture picture);
  void add(Block block);
  Block block_at(std::size_t index);
  void picture(const Attributes& attributes);
  void preformatted(std::string_view piece);
  void append(std::string_view piece);
  void mark_edge(Flow flow);
  void close_inline(const Element& element);
  void gather_open_wrappers();
  int container_of(std::size_t index);
  void number_container(std::size_t index);
  int container_around(std::size_t index);
  int container_of_loose_text(std::size_t index);

  std::size_t limit_;
  bool full_ = false;
  std::vector<Block> blocks_;
  ElementStack stack_;
  std::size_t skipped_ = 0;                   // open elements from the outermost skipped one on
  std::vector<int> container_parents_ = {0};  // of each numbered container, 0 for none
  PendingText pending_;
  std::string wrapper_labels_;  // of closed inline elements that hold all of the pending text
  Inside wrapper_inside_ = Inside::nothing;
  std::vector<Picture> pictures_;  // inside the pending text
};

}  // namespace pressmark
