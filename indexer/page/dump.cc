#include "indexer/page/block_text.h"
#include "indexer/page/charset.h"
#include "indexer/page/limit_notes.h"
#include "indexer/page/page.h"
#include "shared/text/words.h"

namespace pressmark {
namespace {

// LF, CR, CRLF, form feed and vertical tab end a line, and so do U+0085, U+2028 and U+2029.
struct LineEnd {
  std::size_t at = 0, length = 0;
};

std::size_t line_end_length(std::string_view text, std::size_t at) {
  switch (text[at]) {
    case '\r':
      return text.substr(at, 2) == "\r\n" ? 2 : 1;
    case '\n':
    case '\f':
    case '\v':
      return 1;
    case '\xC2':
      return text.substr(at, 2) == "\xC2\x85" ? 2 : 0;
    case '\xE2':
      return text.substr(at, 3) == "\xE2\x80\xA8" || text.substr(at, 3) == "\xE2\x80\xA9" ? 3 : 0;
    default:
      return 0;
  }
}

LineEnd find_line_end(std::string_view text, std::size_t from) {
  constexpr std::string_view kCandidates = "\r\n\f\v\xC2\xE2";
  std::size_t at = text.find_first_of(kCandidates, from);
  while (at != std::string_view::npos) {
    if (const std::size_t length = line_end_length(text, at)) return {at, length};
    at = text.find_first_of(kCandidates, at + 1);
  }
  return {text.size(), 0};
}

Block line_block(std::string text, int line, bool after_blank) {
  Block block;
  block.text = std::move(text);
  block.tag = "line";
  block.line = line;
  block.after_blank = after_blank;
  block.words = static_cast<int>(count_words(block.text));
  return block;
}

}  // namespace

Page read_dump(const std::string& bytes, const std::optional<std::string>& charset,
               const PageLimits& limits) {
  Page page;
  Decoded decoded = decode(cut_to_bytes(bytes, limits, page.limits), charset, false);
  page.charset = std::move(decoded.charset);
  const std::string_view text = decoded.text;
  bool after_blank = false;
  int line = 0;
  for (std::size_t start = 0; start < text.size();) {
    const LineEnd end = find_line_end(text, start);
    std::string folded = block_text(text.substr(start, end.at - start));
    start = end.at + end.length;
    ++line;
    if (folded.empty()) {
      after_blank = true;
      continue;
    }
    if (page.blocks.size() >= limits.blocks) {
      page.limits.push_back(too_many_blocks(limits));
      break;
    }
    page.blocks.push_back(line_block(std::move(folded), line, after_blank));
    after_blank = false;
  }
  return page;
}

}  // namespace pressmark
