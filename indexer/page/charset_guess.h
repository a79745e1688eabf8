#pragma once

#include <string>
#include <string_view>

#include "indexer/page/charset_labels.h"

namespace pressmark {

/// Bytes of 0x80 and more.
std::size_t count_high_bytes(std::string_view bytes);

/// The charset that uchardet finds in the bytes, if any.
Charset guess_charset(std::string_view bytes);

/// UTF-16 without byte order mark, as the zeros of its Latin letters betray it, if it is that.
Charset guess_utf16(std::string_view bytes);

/// True unless the bytes look like another script than Latin: there high bytes stand mostly alone.
bool looks_latin(std::string_view bytes);

}  // namespace pressmark
