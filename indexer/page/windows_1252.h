#pragma once

namespace pressmark {

/// The character of a byte from 0x80 to 0x9F in windows-1252, 0 where it has none.
char32_t windows_1252(unsigned char byte);

/// The byte from 0x80 to 0xFF that windows-1252 has for a character (or ISO 8859-1: U+0080 to U+00FF
/// themselves), 0 for none.
unsigned char windows_1252_byte(char32_t c);

}  // namespace pressmark
