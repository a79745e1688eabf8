#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/source/warc_header.h"
#include "shared/result.h"

namespace pressmark::http {

/// The head of an HTTP response.
struct Head {
  int status = 0;  // 0: the status line has none
  warc::Fields fields;
  std::size_t bytes = 0;  // of the head, with the empty line
};

/// Reads the head of a response; nullopt if the bytes are no HTTP response. A head without an end is one
/// without a body.
std::optional<Head> read_head(std::string_view response);

/// "text/html; charset=x": the type in lower case and the charset, "" if there is none.
struct MediaType {
  std::string type, charset;
};
MediaType media_type_of(std::string_view content_type);

/// A body as the reader of the page would have it.
struct Body {
  std::string bytes;
  std::string damage;  // what could not be undone, and why; "" if nothing
  bool too_large = false;
};

/// Undoes chunks and content encodings, up to `limit` bytes. Where the bytes do not look as the head says,
/// they are taken as they are: crawlers keep heads over bodies that they have decoded.
Body decode_body(const Head& head, std::string_view body, std::size_t limit);

}  // namespace pressmark::http
