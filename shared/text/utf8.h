#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace pressmark {

/// U+FFFD, which stands for what could not be read.
inline constexpr char32_t kReplacement = 0xFFFD;

/// The code point at `at` (a bad byte gives U+FFFD and one byte of length). `at` must lie inside `text`.
struct CodePoint {
  char32_t value;
  std::size_t bytes;
};
CodePoint code_point_at(std::string_view text, std::size_t at);

/// The code point that ends right before `end` (`end` > 0).
CodePoint code_point_before(std::string_view text, std::size_t end);

/// Appends a code point; U+FFFD for what is none (a surrogate, past U+10FFFF).
void append_utf8(std::string& out, char32_t code_point);

/// True if no byte is beyond ASCII.
inline bool is_ascii(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  }
  return true;
}

/// As Unicode 15 defines it: no surrogates, no overlong forms.
bool is_valid_utf8(std::string_view text);

/// Bytes that are no UTF-8 become U+FFFD, one each maximal ill-formed part (Unicode 15, section 3.9).
std::string to_valid_utf8(std::string_view text);

/// The beginning of the character that `at` stands in, of valid UTF-8; `at` itself at a beginning and at the
/// end.
std::size_t character_start(std::string_view text, std::size_t at);

/// The longest beginning of up to `bytes` bytes that ends between characters, of valid UTF-8.
std::string_view cut_to(std::string_view text, std::size_t bytes);

/// How many code points `text` (valid UTF-8) has.
std::size_t code_points(std::string_view text);

/// NFC (Unicode Standard Annex 15). `text` must be valid UTF-8.
std::string to_nfc(std::string text);

/// Runs of white space (U+00A0 and U+2028 too) to one blank, none at the ends; zero-width and control
/// characters out.
std::string fold_white_space(std::string_view text);

}  // namespace pressmark
