#pragma once

#include <string>
#include <string_view>

namespace pressmark::http {

/// Whether a body begins with the size of a chunk.
bool begins_chunk(std::string_view body);

/// The body without its chunk sizes.
struct Chunks {
  std::string bytes;
  bool whole =
      true;  // false: a size is missing or wrong; what was read until there is kept, the rest as it is
};
Chunks join_chunks(std::string_view body);

}  // namespace pressmark::http
