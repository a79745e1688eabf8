#include "indexer/page/pending_text.h"

#include "shared/text/letters.h"
#include "shared/text/sentences.h"
#include "shared/text/utf8.h"

namespace pressmark {
namespace {

constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
constexpr std::string_view kIdeographicSpace = "\xE3\x80\x80";
constexpr std::string_view kZeroWidthSpace = "\xE2\x80\x8B";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_html_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// Old pages set off a paragraph by one line break and an indent.
constexpr int kIndent = 2;

// A line that is a paragraph by itself is at least this long.
constexpr std::size_t kParagraphBytes = 80;

bool is_paragraph(std::string_view line) {
  while (!line.empty() && is_html_space(line.back())) line.remove_suffix(1);
  return line.size() >= kParagraphBytes && ends_like_sentence(line);
}

}  // namespace

std::size_t find_visible(std::string_view piece, int& indent) {
  std::size_t at = 0;
  while (at < piece.size()) {
    const std::string_view rest = piece.substr(at);
    if (is_html_space(rest[0])) {
      ++at;
    } else if (rest.substr(0, 2) == kNoBreakSpace) {
      ++indent;
      at += 2;
    } else if (rest.substr(0, 3) == kIdeographicSpace) {
      indent += 2;
      at += 3;
    } else if (rest.substr(0, 3) == kZeroWidthSpace || rest.substr(0, 3) == kByteOrderMark) {
      at += 3;
    } else {
      break;
    }
  }
  return at;
}

bool PendingText::is_ended_before(std::string_view piece) const {
  if (!visible_ || breaks_ == 0) return false;
  int indent = indent_;
  if (find_visible(piece, indent) == piece.size()) return false;
  return is_ended() || indent >= kIndent;
}

void PendingText::append(std::string_view piece, int link) {
  int indent = indent_;
  const bool blank = find_visible(piece, indent) == piece.size();
  indent_ = indent;
  if (at_edge_ && !piece.empty()) {
    if (parts_words(piece, link)) raw_.push_back(' ');
    at_edge_ = false;
  }
  raw_.append(piece);
  if (link != 0) {
    if (link != last_link_) linked_.push_back(' ');
    linked_.append(piece);
  }
  if (blank) return;
  visible_ = true;
  edge_since_visible_ = false;
  breaks_ = 0;
  indent_ = 0;
  if (link != 0 && link != last_link_) ++links_;
  last_link_ = link;
}

// Two links side by side, or a capital right after a small letter.
bool PendingText::parts_words(std::string_view piece, int link) const {
  if (raw_.empty()) return false;
  if (link != 0 && last_link_ != 0 && link != last_link_) return true;
  return is_lower(code_point_before(raw_, raw_.size()).value) && is_upper(code_point_at(piece, 0).value);
}

void PendingText::word_break() { raw_.push_back(' '); }

void PendingText::line_break() {
  if (breaks_ == 0) {
    ends_paragraph_ = is_paragraph(std::string_view(raw_).substr(line_));
    edge_before_break_ = edge_since_visible_;
    edge_since_visible_ = false;
  }
  raw_.push_back('\n');
  line_ = raw_.size();
  ++breaks_;
  indent_ = 0;
}

void PendingText::clear() {
  raw_.clear();
  linked_.clear();
  visible_ = at_edge_ = ends_paragraph_ = edge_since_visible_ = edge_before_break_ = false;
  line_ = 0;
  breaks_ = indent_ = last_link_ = links_ = 0;
}

}  // namespace pressmark
