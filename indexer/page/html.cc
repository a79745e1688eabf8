#include "indexer/page/block_builder.h"
#include "indexer/page/charset.h"
#include "indexer/page/head_reader.h"
#include "indexer/page/limit_notes.h"
#include "indexer/page/markup.h"
#include "indexer/page/markup_cleaner.h"
#include "indexer/page/page.h"

namespace pressmark {
namespace {

class PageReader final : public MarkupHandler {
 public:
  explicit PageReader(const PageLimits& limits)
      : deepest_(2 * limits.depth), blocks_(limits.blocks), head_(blocks_) {}

  void start(std::string_view name, const Attributes& attributes) override {
    ++depth_;
    const bool skipping = blocks_.is_skipping();
    if (name == "title" || name == "script") {
      head_.start(name, attributes);
      blocks_.start(name, element_kind(name), attributes);
      return;
    }
    blocks_.start(name, element_kind(name), attributes);
    if (!skipping) head_.start(name, attributes);
  }
  void end(std::string_view name) override {
    --depth_;
    head_.end(name);
    blocks_.end();
  }
  void text(std::string_view piece) override {
    head_.text(piece);
    blocks_.text(piece);
  }
  void raw(std::string_view piece) override { head_.raw(piece); }
  bool done() const override { return blocks_.is_full() || is_too_deep(); }
  // Beyond what clean_markup lets through if end tags close what they name.
  bool is_too_deep() const { return depth_ > deepest_; }

  BlockBuilder& blocks() { return blocks_; }
  HeadReader& head() { return head_; }

 private:
  std::size_t depth_ = 0, deepest_;
  BlockBuilder blocks_;
  HeadReader head_;
};

}  // namespace

Page read_html(const std::string& bytes, const std::optional<std::string>& http_charset,
               const PageLimits& limits) {
  Page page;
  page.is_html = true;
  Decoded decoded = decode(cut_to_bytes(bytes, limits, page.limits), http_charset, true);
  page.charset = std::move(decoded.charset);
  PageReader reader(limits);
  walk_markup(clean_markup(decoded.text, limits, page.limits), reader);
  page.blocks = reader.blocks().take();
  page.container_parents = reader.blocks().take_container_parents();
  page.head = reader.head().take();
  if (reader.is_too_deep()) page.limits.push_back(cut_too_deep(limits));
  if (reader.blocks().is_full()) page.limits.push_back(too_many_blocks(limits));
  return page;
}

}  // namespace pressmark
