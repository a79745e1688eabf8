#include <numeric>

#include "indexer/page/block_builder.h"
#include "indexer/page/charset.h"
#include "indexer/page/head_reader.h"
#include "indexer/page/limit_notes.h"
#include "indexer/page/markup.h"
#include "indexer/page/markup_cleaner.h"
#include "indexer/page/page.h"

namespace pressmark {
namespace {

enum class Noscript { skip, read };

class PageReader final : public MarkupHandler {
 public:
  PageReader(const PageLimits& limits, Noscript noscript)
      : noscript_(noscript), deepest_(2 * limits.depth), blocks_(limits.blocks), head_(blocks_) {}

  void start(std::string_view name, const Attributes& attributes) override {
    ++depth_;
    const bool skipping = blocks_.is_skipping();
    if (name == "title" || name == "script") {
      head_.start(name, attributes);
      blocks_.start(name, kind_of(name), attributes);
      return;
    }
    blocks_.start(name, kind_of(name), attributes);
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
  const ElementKind& kind_of(std::string_view name) const {
    return element_kind(noscript_ == Noscript::read && name == "noscript" ? "div" : name);
  }

  Noscript noscript_;
  std::size_t depth_ = 0, deepest_;
  BlockBuilder blocks_;
  HeadReader head_;
};

Page walk_page(const std::string& markup, const PageLimits& limits, Noscript noscript) {
  Page page;
  page.is_html = true;
  PageReader reader(limits, noscript);
  walk_markup(markup, reader);
  page.blocks = reader.blocks().take();
  page.container_parents = reader.blocks().take_container_parents();
  page.head = reader.head().take();
  if (reader.is_too_deep()) page.limits.push_back(cut_too_deep(limits));
  if (reader.blocks().is_full()) page.limits.push_back(too_many_blocks(limits));
  return page;
}

int words_of_page(const Page& page) {
  return std::accumulate(page.blocks.begin(), page.blocks.end(), 0,
                         [](int words, const Block& block) { return words + block.words; });
}

// Words under which a page is taken for one that needs scripts to show itself.
constexpr int kFewWords = 100;

}  // namespace

Page read_html(const std::string& bytes, const std::optional<std::string>& http_charset,
               const PageLimits& limits) {
  std::vector<std::string> notes;
  Decoded decoded = decode(cut_to_bytes(bytes, limits, notes), http_charset, true);
  const std::string markup = clean_markup(decoded.text, limits, notes);
  Page page = walk_page(markup, limits, Noscript::skip);
  const int words = words_of_page(page);
  if (words < kFewWords && markup.find("<noscript") != std::string::npos) {
    Page with_noscript = walk_page(markup, limits, Noscript::read);
    if (words_of_page(with_noscript) > 2 * words) page = std::move(with_noscript);
  }
  page.charset = std::move(decoded.charset);
  page.limits.insert(page.limits.begin(), notes.begin(), notes.end());
  return page;
}

}  // namespace pressmark
