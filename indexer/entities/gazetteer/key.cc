#include "indexer/entities/gazetteer/key.h"

#include "shared/text/letters.h"
#include "shared/text/utf8.h"

namespace pressmark::gazetteer {
namespace {

bool is_apostrophe(char32_t c) { return c == U'\'' || c == 0x2019 || c == 0x2BC || c == 0x2018; }

bool is_hyphen(char32_t c) { return c == U'-' || (c >= 0x2010 && c <= 0x2015); }

void end_word(std::string& key, std::string& word) {
  if (word.empty()) return;
  const bool inner_stop = word.find('.') + 1 < word.size() && word.find('.') != std::string::npos;
  if (!inner_stop && word.back() == '.') word.pop_back();
  if (!key.empty() && !word.empty()) key.push_back(' ');
  key += word;
  word.clear();
}

}  // namespace

std::string key_of(std::string_view name) {
  std::string key;
  std::string word;
  const std::string folded = fold(name);
  for (std::size_t at = 0; at < folded.size();) {
    const CodePoint c = code_point_at(folded, at);
    at += c.bytes;
    if (is_letter(c.value) || is_digit(c.value) || is_mark(c.value)) {
      append_utf8(word, c.value);
    } else if (c.value == U'.' || c.value == U'&') {
      word.push_back(static_cast<char>(c.value));
    } else if (is_apostrophe(c.value)) {
      word.push_back('\'');
    } else if (is_space(c.value) || is_hyphen(c.value)) {
      end_word(key, word);
    }
  }
  end_word(key, word);
  return key;
}

void KeyHash::add_byte(char c) {
  state_ ^= static_cast<unsigned char>(c);
  state_ *= 0x100000001b3ULL;
}

void KeyHash::add_word(std::string_view folded) {
  if (!empty_) add_byte(' ');
  empty_ = false;
  for (const char c : folded) add_byte(c);
}

std::uint64_t KeyHash::value() const {
  // The finaliser of MurmurHash3 (public domain): FNV alone leaves the upper bits of short keys alike.
  std::uint64_t h = state_;
  h ^= h >> 33;
  h *= 0xff51afd7ed558ccdULL;
  h ^= h >> 33;
  h *= 0xc4ceb9fe1a85ec53ULL;
  return h ^ (h >> 33);
}

std::uint64_t hash_of_key(std::string_view key) {
  KeyHash hash;
  hash.add_word(key);  // blanks inside count as `add_word` would set them
  return hash.value();
}

}  // namespace pressmark::gazetteer
