#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pressmark {

/// Text of a page and the charset that its bytes were read as (lower case).
struct Decoded {
  std::string text;  // valid UTF-8 without U+0000 and byte order mark
  std::string charset;
};

/// Reads bytes as text: byte order mark, then valid UTF-8, then the first of the declared charsets that the
/// bytes can be in, then what uchardet detects, then windows-1252. Labels are read as browsers read them
/// (WHATWG Encoding, section 4.2): "gb2312" is gb18030, "iso-8859-1" is windows-1252. Text that was encoded
/// twice is set right (double_encoding.h). Text that was encoded twice is set right.
Decoded decode(std::string_view bytes, const std::optional<std::string>& http_charset, bool html);

}  // namespace pressmark
