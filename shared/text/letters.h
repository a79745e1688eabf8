#pragma once

#include <string>
#include <string_view>

namespace pressmark {

/// Of Unicode (general categories L, Nd, Lu, Ll and White_Space), in any script.
bool is_letter(char32_t c);
bool is_digit(char32_t c);
bool is_upper(char32_t c);
bool is_lower(char32_t c);
bool is_space(char32_t c);
/// Combining marks belong to the word of the letter that they stand on.
bool is_mark(char32_t c);
/// Han, kana, Hangul and the scripts of South-East Asia that are written without spaces.
bool is_unspaced_script(char32_t c);

/// True if it begins with an upper-case letter.
bool starts_upper(std::string_view text);
/// True if an ASCII digit stands there; past the end there is none.
inline bool is_digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}
/// The ASCII digits of a text: of "2025-07-23" "20250723".
std::string digits_of(std::string_view text);

/// The lower case of one character.
char32_t to_lower(char32_t c);

/// Lower case of every letter, independent of the locale.
std::string to_lower(std::string_view text);

/// For matching: lower case, without accents ("Çırağan" gives "ciragan"), ligatures and ß taken apart, NFC.
std::string fold(std::string_view text);

}  // namespace pressmark
