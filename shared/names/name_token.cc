#include "shared/names/name_token.h"

#include "shared/names/latin_letters.h"
#include "shared/text/letters.h"
#include "shared/text/utf8.h"

namespace pressmark {

namespace {

bool is_ascii_letter(char c) { return c >= 'a' && c <= 'z'; }
bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == U'`' || c == 0x2019 || c == 0x2018 || c == 0x02BC || c == 0x02BB || c == 0x02B9 ||
         c == 0x00B4;
}
bool is_hyphen(char32_t c) { return c == U'-' || c == 0x2010 || c == 0x2011 || c == 0x2013; }
bool is_word_part(char32_t c) { return is_letter(c) || is_mark(c) || is_digit(c); }
bool opens(char32_t c) { return c == U'(' || c == U'[' || c == 0x201C || c == 0xAB; }
bool closes(char32_t c) { return c == U')' || c == U']' || c == 0x201D || c == 0xBB; }

// A name of more words is no name; what follows is not read.
constexpr std::size_t kMostTokens = 40;

class Splitter {
 public:
  Splitter(std::string_view name, bool keep_brackets) : name_(name), keep_brackets_(keep_brackets) {}

  std::vector<NameToken> run() {
    while (at_ < name_.size() && tokens_.size() < kMostTokens) step();
    finish();
    return std::move(tokens_);
  }

 private:
  char32_t peek(std::size_t at) const { return at < name_.size() ? code_point_at(name_, at).value : U' '; }

  void step() {
    const CodePoint c = code_point_at(name_, at_);
    const char32_t before = before_;
    before_ = c.value;
    at_ += c.bytes;
    if (is_word_part(c.value)) {
      take(c);
    } else if (c.value == U'.' || ((c.value == U'&' || c.value == U'/') && joins_capitals())) {
      stop(c.value);
    } else if (!(is_apostrophe(c.value) && !word_.empty() &&
                 is_letter(peek(at_)))) {  // "O'Brien" is one word
      finish();
      separate(c.value, before);
    }
  }

  void take(CodePoint c) {
    word_.append(name_.substr(at_ - c.bytes, c.bytes));
    if (is_mark(c.value)) return;
    ++letters_;
    ++run_;
    if (is_upper(c.value)) ++upper_;
  }

  // "AT&T" and "A/S" are one word.
  bool joins_capitals() const {
    return !word_.empty() && upper_ == letters_ && letters_ <= 2 && is_upper(peek(at_));
  }

  // The full stop of "U.S." joins single letters, that of "J.Smith" does not; any other ends its word.
  void stop(char32_t c) {
    if (c != U'.') {
      run_ = 0;
      return;
    }
    dotted_ = !word_.empty();
    const char32_t next = peek(at_);
    const bool joins =
        run_ == 1 && is_letter(next) && !is_word_part(peek(at_ + code_point_at(name_, at_).bytes));
    run_ = 0;
    if (!joins) finish();
  }

  void separate(char32_t c, char32_t before) {
    if (is_hyphen(c) && !tokens_.empty() && is_word_part(before) && is_word_part(peek(at_))) hyphen_ = true;
    if (c == U',') comma_ = true;
    if (!keep_brackets_ && !tokens_.empty() && (opens(c) || c == U'"')) skip_to_close(c);
  }

  void skip_to_close(char32_t open) {
    for (std::size_t i = at_; i < name_.size();) {
      const CodePoint c = code_point_at(name_, i);
      i += c.bytes;
      if (open == U'"' ? c.value == U'"' : closes(c.value)) {
        at_ = i;
        return;
      }
    }
  }

  void finish() {
    if (!word_.empty()) {
      NameToken token;
      token.word = latin_letters(fold(word_));
      token.cyrillic = is_cyrillic(word_);
      // An initial stays one: "Ю." is the Y. of "Yulia".
      if (letters_ == 1 && token.word.size() > 1 && is_ascii_letter(token.word[0])) token.word.resize(1);
      token.dotted = dotted_;
      token.capitals = letters_ >= 2 && upper_ == letters_;
      token.hyphen_before = hyphen_;
      token.comma_before = comma_;
      if (!token.word.empty()) tokens_.push_back(std::move(token));
      hyphen_ = comma_ = false;
    }
    word_.clear();
    dotted_ = false;
    letters_ = upper_ = run_ = 0;
  }

  std::string_view name_;
  bool keep_brackets_;
  std::size_t at_ = 0, letters_ = 0, upper_ = 0, run_ = 0;
  char32_t before_ = U' ';
  std::string word_;
  bool dotted_ = false, hyphen_ = false, comma_ = false;
  std::vector<NameToken> tokens_;
};

}  // namespace

std::vector<NameToken> name_tokens(std::string_view name, bool keep_brackets) {
  return Splitter(name, keep_brackets).run();
}

}  // namespace pressmark
