#pragma once

#include <string>
#include <string_view>

namespace pressmark::http {

/// A body without its content encodings.
struct Decoded {
  std::string bytes;
  std::string damage;  // what went wrong; the bytes are then what could be decoded
  bool too_large = false;
};

/// Undoes the encodings that a Content-Encoding lists (gzip, deflate, br), the last one first, stopping at
/// `limit` bytes. An encoding that the bytes do not have, or an unknown word, changes nothing.
Decoded decode_content(std::string_view encodings, std::string_view body, std::size_t limit);

}  // namespace pressmark::http
