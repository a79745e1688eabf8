#include "indexer/chrome/shape.h"

#include <vector>

#include "indexer/chrome/small_words.h"
#include "indexer/chrome/word_hash.h"
#include "shared/text/letters.h"
#include "shared/text/utf8.h"

namespace pressmark::chrome {
namespace {

constexpr std::size_t kCueWords = 60;  // of a line, that are searched for cues

enum class Kind { letter, digit, blank, other };

struct Character {
  char32_t value = 0;
  char32_t lower = 0;
  Kind kind = Kind::blank;
  bool upper = false;
  bool small = false;
  bool unspaced = false;
};

Character ascii_character(char32_t c) {
  Character result{c, c, Kind::other, false, false, false};
  if (c >= 'a' && c <= 'z') {
    result.kind = Kind::letter;
    result.small = true;
  } else if (c >= 'A' && c <= 'Z') {
    result.kind = Kind::letter;
    result.upper = true;
    result.lower = c + 32;
  } else if (c >= '0' && c <= '9') {
    result.kind = Kind::digit;
  } else if (c <= ' ') {
    result.kind = Kind::blank;
  }
  return result;
}

Character character(char32_t c) {
  if (c < 0x80) return ascii_character(c);
  Character result{c, c, Kind::other, false, false, false};
  if (is_letter(c) || is_mark(c)) {
    result.kind = Kind::letter;
    result.upper = is_upper(c);
    result.small = !result.upper && is_lower(c);
    result.unspaced = is_unspaced_script(c);
    if (result.upper) result.lower = to_lower(c);
  } else if (is_digit(c)) {
    result.kind = Kind::digit;
  } else if (is_space(c)) {
    result.kind = Kind::blank;
  }
  return result;
}

bool is_apostrophe(char32_t c) { return c == '\'' || c == U'’' || c == U'ʼ'; }
bool is_sentence_mark(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == U'。' || c == U'！' || c == U'？' || c == U'؟' ||
         c == U'।' || c == U'۔';
}
bool is_comma(char32_t c) { return c == ',' || c == U'，' || c == U'、' || c == U'،' || c == U'；'; }
bool is_quote(char32_t c) {
  return c == '"' || c == U'“' || c == U'”' || c == U'„' || c == U'«' || c == U'»' || c == U'「' ||
         c == U'」' || c == U'『' || c == U'』' || c == U'‘' || c == U'‚';
}
bool is_closer(char32_t c) {
  return is_quote(c) || is_apostrophe(c) || c == ')' || c == ']' || c == U'）' || c == U'】';
}
bool is_separator(char32_t c) {
  return c == '|' || c == U'•' || c == U'·' || c == U'›' || c == U'→' || c == U'▸' || c == U'►' ||
         c == U'▶' || c == U'■' || c == U'●' || c == U'◆' || c == U'│' || c == U'｜' || c == '>' ||
         c == U'«' || c == U'»' || c == U'←' || c == U'‹';
}
bool is_code(char32_t c) { return c == '{' || c == '}' || c == '=' || c == ';' || c == '<' || c == '_'; }
bool is_common_mark(char32_t c) {
  return is_sentence_mark(c) || is_comma(c) || is_quote(c) || is_apostrophe(c) || c == ':' || c == ';' ||
         c == '-' || c == U'–' || c == U'—' || c == '(' || c == ')' || c == '%' || c == U'…' || c == U'：' ||
         c == U'（' || c == U'）' || c == '$' || c == U'€' || c == U'£' || c == '/' || c == '&' ||
         c == U'《' || c == U'》';
}

// Reads characters, closes words and notes what stands between them.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  Shape read() {
    for (std::size_t at = 0; at < text_.size();) {
      const CodePoint point = code_point_at(text_, at);
      at += point.bytes;
      take(character(point.value));
    }
    close_word();
    finish();
    return shape_;
  }

 private:
  void take(const Character& c) {
    if (c.kind == Kind::letter || c.kind == Kind::digit) {
      letter(c);
    } else if (is_apostrophe(c.value) && word_length_ > 0) {
      // inside a word or at its end; either way it parts nothing
    } else {
      close_word();
      if (c.kind != Kind::blank) mark(c.value);
    }
    if (c.kind != Kind::blank) {
      if (first_ == 0) first_ = c.value;
      if (!is_closer(c.value)) {
        before_last_ = last_;
        last_ = c.value;
      }
      ends_closed_ = c.value == ')' || c.value == ']' || c.value == U'）' || c.value == U'】';
    }
    blank_since_end_ = blank_since_end_ || c.kind == Kind::blank;
  }

  void letter(const Character& c) {
    if (ended_) {
      if (blank_since_end_ || c.unspaced) ++shape_.inner_ends;
      ended_ = false;
    }
    if (c.unspaced) close_word();
    if (word_length_ == 0) {
      word_ = WordHash{};
      word_capital_ = c.upper;
      word_digits_ = 0;
      word_shouts_ = true;
      word_cased_ = c.upper || c.small;
    } else if (c.upper && previous_small_ && word_length_ >= 2) {
      ++shape_.glued;
    }
    word_shouts_ = word_shouts_ && c.upper;
    word_digits_ += c.kind == Kind::digit ? 1 : 0;
    previous_small_ = c.small;
    word_.add(c.lower);
    ++word_length_;
    if (c.unspaced) {
      ++shape_.unspaced;
      close_word();
    }
  }

  void close_word() {
    if (word_length_ == 0) return;
    if (shape_.words == 0) shape_.starts_lower = word_cased_ && !word_capital_;
    ++shape_.words;
    shape_.cased += word_cased_ ? 1 : 0;
    shape_.capitalised += word_capital_ ? 1 : 0;
    shape_.shouted += word_capital_ && word_shouts_ && word_length_ > 1 ? 1 : 0;
    if (word_digits_ > 0) ++shape_.numbers;
    classify();
    if (word_digits_ != word_length_) note();
    word_length_ = 0;
    previous_small_ = false;
  }

  void classify() {
    const SmallWord kinds = small_word(word_.value);
    if (has(kinds, SmallWord::function)) ++shape_.function_words;
    if (has(kinds, SmallWord::linking_verb)) shape_.linking_verb = true;
    if (has(kinds, SmallWord::calendar)) ++shape_.calendar;
  }

  void note() {
    key_.add(static_cast<char32_t>(word_.value >> 32));
    key_.add(static_cast<char32_t>(word_.value & 0xFFFFFFFF));
    if (words_.size() < kCueWords) words_.push_back(word_.value);
    ++noted_;
  }

  void mark(char32_t c) {
    if (is_sentence_mark(c)) {
      ended_ = shape_.words > 0;
      blank_since_end_ = false;
    } else if (!is_closer(c)) {
      ended_ = false;
    }
    shape_.commas += is_comma(c) ? 1 : 0;
    shape_.quotes += is_quote(c) ? 1 : 0;
    shape_.separators += is_separator(c) ? 1 : 0;
    shape_.code += is_code(c) ? 1 : 0;
    shape_.symbols += is_common_mark(c) ? 0 : 1;
    if (c == '@' || (c == '/' && last_ == '/')) shape_.address = true;
    if (c == U'©' || c == U'®') shape_.copyright_sign = true;
  }

  void finish() {
    shape_.ellipsis_end = last_ == U'…' || (last_ == '.' && before_last_ == '.');
    shape_.sentence_end = is_sentence_mark(last_) || last_ == U'…';
    shape_.colon_end = last_ == ':' || last_ == U'：';
    shape_.closed_end = ends_closed_;
    shape_.starts_quote = is_quote(first_);
    shape_.starts_bracket = first_ == '(' || first_ == '[' || first_ == U'（' || first_ == U'【';
    shape_.starts_mark = is_separator(first_) || first_ == '-' || first_ == U'–' || first_ == '*' ||
                         first_ == U'©' || first_ == '#';
    shape_.file_like = text_.find(' ') == std::string_view::npos && text_.find('_') != std::string_view::npos;
    if (text_.find("www.") != std::string_view::npos || text_.find("http") != std::string_view::npos)
      shape_.address = true;
    shape_.key = noted_ > 0 ? key_.value : 0;
    shape_.cue = find_cue(words_, noted_ == words_.size());
  }

  std::string_view text_;
  Shape shape_;
  WordHash word_, key_;
  std::vector<std::uint64_t> words_;  // those that cues are made of
  std::size_t noted_ = 0;
  int word_length_ = 0, word_digits_ = 0;
  bool word_capital_ = false, word_shouts_ = false, word_cased_ = false;
  bool previous_small_ = false, blank_since_end_ = false, ended_ = false, ends_closed_ = false;
  char32_t first_ = 0, last_ = 0, before_last_ = 0;
};

}  // namespace

Shape shape_of(std::string_view text) { return Reader(text).read(); }

}  // namespace pressmark::chrome
