#include "indexer/entities/tokens.h"

#include "indexer/entities/word_lists.h"
#include "shared/text/letters.h"
#include "shared/text/utf8.h"

namespace pressmark::entities {
namespace {

bool is_apostrophe(char32_t c) { return c == U'\'' || c == 0x2019 || c == 0x2BC; }

bool is_word_letter(char32_t c) { return is_letter(c) || is_digit(c) || is_mark(c); }

bool is_opening(char32_t c) {
  return c == U'"' || c == U'\'' || c == U'(' || c == U'[' || c == 0x201C || c == 0x2018 || c == 0xAB ||
         c == 0x201E;
}

// Signs after which a sentence may begin.
bool ends_sentence(char32_t c) {
  return c == U'.' || c == U'!' || c == U'?' || c == U':' || c == 0x2026 || c == U';' || c == 0x2022 ||
         c == U'|';
}

// "you've", "didn't"
bool is_contraction(std::string_view folded) {
  for (const std::string_view end : {"'ve", "'re", "'ll", "'d", "'m", "n't"}) {
    if (folded.ends_with(end)) return true;
  }
  return false;
}

char32_t at_or_nul(std::string_view line, std::size_t at) {
  return at < line.size() ? code_point_at(line, at).value : 0;
}

class Scanner {
 public:
  explicit Scanner(std::string_view line) : line_(line) { tokens_.reserve(line.size() / 5 + 2); }

  std::vector<Token> scan() {
    while (at_ < line_.size()) {
      const CodePoint c = code_point_at(line_, at_);
      if (is_space(c.value)) {
        at_ += c.bytes;
        blank_ = true;
      } else if (is_word_letter(c.value) && !is_unspaced_script(c.value)) {
        add_word(c.value);
      } else {
        add_sign(c);
      }
    }
    return std::move(tokens_);
  }

 private:
  // The end of "U.S." at `at_`, or 0 if no such abbreviation stands there.
  std::size_t dotted_end() const {
    std::size_t at = at_;
    int letters = 0;
    while (at < line_.size()) {
      const CodePoint letter = code_point_at(line_, at);
      if (!is_upper(letter.value) || at_or_nul(line_, at + letter.bytes) != U'.') break;
      at += letter.bytes + 1;
      ++letters;
    }
    if (letters == 0) return 0;
    if (at < line_.size() && is_upper(code_point_at(line_, at).value) &&
        letters >= 1) {  // "U.S" without the last stop
      const CodePoint last = code_point_at(line_, at);
      if (!is_word_letter(at_or_nul(line_, at + last.bytes))) return at + last.bytes;
    }
    if (letters < 2) return 0;
    // A word that goes on is none ("A.B.Smith").
    return at < line_.size() && is_word_letter(code_point_at(line_, at).value) ? 0 : at;
  }

  std::size_t word_end() const {
    std::size_t at = at_;
    while (at < line_.size()) {
      const CodePoint c = code_point_at(line_, at);
      if (is_unspaced_script(c.value)) break;
      if (is_word_letter(c.value)) {
        at += c.bytes;
        continue;
      }
      if (!is_apostrophe(c.value)) break;
      const std::size_t after = at + c.bytes;
      if (!is_letter(at_or_nul(line_, after))) break;
      if (is_possessive_at(at)) break;
      at = after;
    }
    return at;
  }

  // "'s" that closes a word.
  bool is_possessive_at(std::size_t at) const {
    const std::size_t after = at + code_point_at(line_, at).bytes;
    const char32_t s = at_or_nul(line_, after);
    return (s == U's' || s == U'S') && !is_word_letter(at_or_nul(line_, after + 1));
  }

  Token& push(std::size_t end, Shape shape) {
    Token token;
    token.text = line_.substr(at_, end - at_);
    token.start = at_;
    token.shape = shape;
    token.glued = !blank_ && !tokens_.empty();
    tokens_.push_back(std::move(token));
    at_ = end;
    blank_ = false;
    return tokens_.back();
  }

  void add_word(char32_t first) {
    std::size_t end = dotted_end();
    if (end == 0) end = word_end();
    if (end == at_) end += code_point_at(line_, at_).bytes;
    Token& token = push(end, shape_of(line_.substr(at_, end - at_), first));
    token.sentence_start = sentence_start_;
    sentence_start_ = false;
    token.folded = fold(token.text);
    for (std::size_t i = token.folded.find("\xE2\x80\x99"); i != std::string::npos;
         i = token.folded.find("\xE2\x80\x99")) {
      token.folded.replace(i, 3, "'");
    }
    token.kinds = word_kinds(token.folded);
    if (is_contraction(token.folded)) token.kinds |= kFunction;
    if (token.shape != Shape::number) token.entry = gazetteer::look_up(token.folded);
  }

  void add_sign(CodePoint c) {
    if (is_apostrophe(c.value) && !blank_ && !tokens_.empty() && tokens_.back().is_word()) {
      if (is_possessive_at(at_)) {
        push(at_ + c.bytes + 1, Shape::sign).possessive = true;
        return;
      }
      const bool plural = tokens_.back().folded.ends_with("s");
      if (plural) {
        push(at_ + c.bytes, Shape::sign).possessive = true;
        return;
      }
    }
    const bool after_word = !blank_ && !tokens_.empty() && tokens_.back().is_word();
    const bool stop = c.value == U'.' && after_word && keeps_stop(tokens_.back());
    Token& sign = push(at_ + c.bytes, Shape::sign);
    sign.stop = stop;
    if (stop) return;
    const bool first = tokens_.size() == 1;
    if (ends_sentence(c.value) || is_opening(c.value) || first) {
      sentence_start_ = sentence_start_ || ends_sentence(c.value) || first || quote_opens();
    }
  }

  // A quotation mark before a capital begins a sentence after a comma or colon, or at the start.
  bool quote_opens() const {
    if (tokens_.size() < 2) return true;
    const Token& before = tokens_[tokens_.size() - 2];
    return before.shape == Shape::sign && before.text != "-" && !before.possessive;
  }

  static bool keeps_stop(const Token& word) { return word.shape == Shape::initial || word.is(kAbbreviation); }

  static Shape shape_of(std::string_view word, char32_t first) {
    if (is_digit(first)) return Shape::number;
    if (!is_upper(first)) return Shape::lower;
    std::size_t capitals = 0;
    std::size_t small = 0;
    for (std::size_t at = 0; at < word.size();) {
      const CodePoint c = code_point_at(word, at);
      at += c.bytes;
      capitals += is_upper(c.value) ? 1 : 0;
      small += is_lower(c.value) ? 1 : 0;
    }
    if (small > 0) return small == 1 && capitals > 2 && word.back() == 's' ? Shape::capitals : Shape::capital;
    return capitals == 1 && word.size() < 5 && word.find_first_of("0123456789") == std::string_view::npos
               ? Shape::initial
               : Shape::capitals;
  }

  std::string_view line_;
  std::size_t at_ = 0;
  bool blank_ = true;
  bool sentence_start_ = true;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokens_of(std::string_view line) { return Scanner(line).scan(); }

}  // namespace pressmark::entities
