#include "query/output/marked_lines.h"

#include <string_view>

#include "query/output/marked_text.h"
#include "shared/text/display.h"
#include "shared/text/utf8.h"

namespace pressmark {
namespace {

/// A run of text that is a hit or is none.
struct Piece {
  std::string text;
  bool hit = false;
};

std::vector<Piece> pieces_of(const MarkedText& marked) {
  std::vector<Piece> pieces;
  std::size_t at = 0;
  const auto take_to = [&](std::size_t end, bool hit) {
    if (end > at) pieces.push_back({marked.text.substr(at, end - at), hit});
    at = end;
  };
  for (const auto& [start, end] : marked.marks) {
    take_to(start, false);
    take_to(end, true);
  }
  take_to(marked.text.size(), false);
  return pieces;
}

/// Fills lines with words that are made of pieces.
class Filler {
 public:
  Filler(int columns, const Style& style, Look look) : columns_(columns), style_(style), look_(look) {}

  void add(const Piece& piece) {
    std::string_view rest = piece.text;
    for (;;) {
      const std::size_t blank = rest.find(' ');
      if (blank != 0 && !rest.empty()) word_.push_back({std::string(rest.substr(0, blank)), piece.hit});
      if (blank == std::string_view::npos) return;
      end_word();
      rest.remove_prefix(blank + 1);
    }
  }

  std::vector<std::string> take() {
    end_word();
    end_line();
    return std::move(lines_);
  }

 private:
  int width_of(const Piece& piece) const {
    return display_width(piece.text) + (piece.hit && !style_.colour ? 2 : 0);
  }

  void end_word() {
    int width = 0;
    for (const Piece& piece : word_) width += width_of(piece);
    if (width > columns_) {
      break_word();
    } else if (width > 0) {
      if (used_ > 0 && used_ + 1 + width > columns_) end_line();
      if (used_ > 0) put(" ", 1);
      for (const Piece& piece : word_) put(shown(piece), width_of(piece));
    }
    word_.clear();
  }

  // A word longer than the line (or a text without blanks) is broken between characters.
  void break_word() {
    if (used_ > 0) end_line();
    for (const Piece& piece : word_) {
      std::string_view rest = piece.text;
      while (!rest.empty()) {
        const int stars = piece.hit && !style_.colour ? 2 : 0;
        std::string_view part = rest;
        const int room = columns_ - used_ - stars;
        if (display_width(rest) > room) part = rest.substr(0, fitting(rest, room));
        if (part.empty() && used_ > 0) {
          end_line();
          continue;
        }
        if (part.empty()) part = rest.substr(0, code_point_at(rest, 0).bytes);
        put(shown({std::string(part), piece.hit}), display_width(part) + stars);
        rest.remove_prefix(part.size());
      }
    }
  }

  static std::size_t fitting(std::string_view text, int columns) {
    std::size_t at = 0;
    int width = 0;
    while (at < text.size()) {
      const std::size_t bytes = code_point_at(text, at).bytes;
      width += display_width(text.substr(at, bytes));
      if (width > columns) break;
      at += bytes;
    }
    return at;
  }

  // Behind a hit the look of the line goes on.
  std::string shown(const Piece& piece) const {
    if (!piece.hit) return piece.text;
    return styled(piece.text, Look::hit, style_) + std::string(begin_of(look_, style_));
  }

  void put(const std::string& text, int width) {
    if (used_ == 0) line_ = begin_of(look_, style_);
    line_ += text;
    used_ += width;
  }

  void end_line() {
    if (used_ > 0) lines_.push_back(line_ + std::string(end_of(look_, style_)));
    line_.clear();
    used_ = 0;
  }

  int columns_;
  const Style& style_;
  const Look look_;
  std::vector<Piece> word_;
  std::string line_;
  int used_ = 0;
  std::vector<std::string> lines_;
};

}  // namespace

std::vector<std::string> marked_lines(const Snippet& snippet, int columns, const Style& style, Look look) {
  Filler filler(columns, style, look);
  for (const Piece& piece : pieces_of(marked_text(snippet))) filler.add(piece);
  return filler.take();
}

}  // namespace pressmark
