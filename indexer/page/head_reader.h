#pragma once

#include <string>
#include <string_view>

#include "indexer/page/block_builder.h"
#include "indexer/page/markup.h"
#include "indexer/page/page.h"

namespace pressmark {

/// Collects what the markup of a page says about it: title, metas, JSON-LD, times, language, address.
class HeadReader {
 public:
  /// `blocks` tells where a <time> stands.
  explicit HeadReader(BlockBuilder& blocks) : blocks_(blocks) {}

  void start(std::string_view name, const Attributes& attributes);
  void end(std::string_view name);
  void text(std::string_view piece);
  void raw(std::string_view piece);
  Head take() { return std::move(head_); }

 private:
  enum class Capture { nothing, title, json_ld, time };
  void start_time(const Attributes& attributes);
  void read_meta(const Attributes& attributes);
  void read_link(const Attributes& attributes);
  void add_meta(std::string_view name, std::string_view content);

  BlockBuilder& blocks_;
  Head head_;
  Capture capture_ = Capture::nothing;
  std::string captured_;
  std::size_t captured_bytes_ = 0;  // by all of JSON-LD
};

}  // namespace pressmark
