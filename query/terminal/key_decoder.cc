#include "query/terminal/key_decoder.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "shared/text/display.h"
#include "shared/text/utf8.h"

namespace pressmark::screen {
namespace {

using Name = Key::Name;

constexpr char kEscape = '\x1b';
constexpr std::string_view kPasteEnd = "\x1b[201~";
constexpr std::size_t kLongestSequence = 32;

struct Sequence {
  std::string_view text;
  Name name;
};

// Behind "ESC [" or "ESC O".
constexpr Sequence kSequences[] = {
    {"A", Name::up},      {"B", Name::down},     {"C", Name::right},      {"D", Name::left},
    {"H", Name::home},    {"F", Name::end},      {"P", Name::f1},         {"Z", Name::back_tab},
    {"1~", Name::home},   {"7~", Name::home},    {"4~", Name::end},       {"8~", Name::end},
    {"3~", Name::remove}, {"5~", Name::page_up}, {"6~", Name::page_down}, {"11~", Name::f1},
    {"[A", Name::f1},     {"M", Name::enter},
};

std::optional<Name> known(std::string_view text) {
  const auto* found = std::find_if(std::begin(kSequences), std::end(kSequences),
                                   [&](const Sequence& one) { return one.text == text; });
  if (found == std::end(kSequences)) return std::nullopt;
  return found->name;
}

// How many bytes the character of this first byte has; 1 for what begins none.
std::size_t length_by(unsigned char first) {
  if (first >= 0xF0 && first < 0xF8) return 4;
  if (first >= 0xE0 && first < 0xF0) return 3;
  return first >= 0xC2 && first < 0xE0 ? 2 : 1;
}

// False if more bytes may make it a character.
bool is_whole(std::string_view text) {
  const std::size_t length = length_by(static_cast<unsigned char>(text[0]));
  for (std::size_t at = 1; at < std::min(length, text.size()); ++at) {
    if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80) return true;
  }
  return text.size() >= length;
}

std::optional<Key> control(char c) {
  switch (c) {
    case '\r':
    case '\n':
      return key_of(Name::enter);
    case '\t':
      return key_of(Name::tab);
    case '\b':
    case '\x7f':
      return key_of(Name::backspace);
    default:
      break;
  }
  if (c < 1 || c > 26) return std::nullopt;
  return key_of(U'a' + static_cast<char32_t>(c) - 1, true);
}

bool is_control_byte(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\x7f'; }

}  // namespace

std::vector<Key> KeyDecoder::feed(std::string_view bytes) {
  rest_ += bytes;
  std::vector<Key> keys;
  while (!rest_.empty() && (pasting_ ? take_paste(keys) : take(keys))) {
  }
  return keys;
}

std::vector<Key> KeyDecoder::pause() {
  std::vector<Key> keys;
  if (!waits()) return keys;
  if (rest_ == std::string_view(&kEscape, 1)) keys.push_back(key_of(Name::escape));
  rest_.clear();
  return keys;
}

bool KeyDecoder::take(std::vector<Key>& keys) {
  if (rest_[0] == kEscape) return take_sequence(keys);
  if (is_control_byte(rest_[0])) {
    if (const auto key = control(rest_[0])) keys.push_back(*key);
    drop(1);
    return true;
  }
  if (!is_whole(rest_)) return false;
  const CodePoint c = code_point_at(rest_, 0);
  if (c.value != kReplacement && !is_hostile(c.value)) keys.push_back(key_of(c.value));
  drop(c.bytes);
  return true;
}

// "ESC [ 5 ~", "ESC O A"; Esc before anything else is a key of its own.
bool KeyDecoder::take_sequence(std::vector<Key>& keys) {
  if (rest_.size() == 1) return false;
  if (rest_[1] != '[' && rest_[1] != 'O') {
    keys.push_back(key_of(Name::escape));
    drop(1);
    return true;
  }
  std::size_t end = 2;
  // "ESC [ [ A" is F1 of the Linux console.
  if (rest_[1] == '[' && rest_.size() > 2 && rest_[2] == '[') ++end;
  while (end < rest_.size() && rest_[end] >= 0x20 && rest_[end] < 0x40) ++end;
  if (end == rest_.size() && end < kLongestSequence) return false;
  const bool ends_well = end < rest_.size() && rest_[end] >= 0x40 && rest_[end] < 0x7F;
  const std::string sequence = rest_.substr(2, end - 2 + (ends_well ? 1 : 0));
  drop(std::min(rest_.size(), end + (ends_well ? 1 : 0)));
  if (sequence == "200~") pasting_ = true;
  if (const auto name = known(sequence)) keys.push_back(key_of(*name));
  return true;
}

bool KeyDecoder::take_paste(std::vector<Key>& keys) {
  if (rest_.starts_with(kPasteEnd)) {
    pasting_ = false;
    drop(kPasteEnd.size());
    return true;
  }
  if (kPasteEnd.starts_with(rest_) || !is_whole(rest_)) return false;
  const CodePoint c = code_point_at(rest_, 0);
  drop(c.bytes);
  if (c.value == kReplacement) return true;
  Key key = key_of(is_hostile(c.value) ? U' ' : c.value);
  key.pasted = true;
  keys.push_back(key);
  return true;
}

}  // namespace pressmark::screen
