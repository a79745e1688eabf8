#include "indexer/source/http_message.h"

#include <algorithm>
#include <charconv>

#include "indexer/source/http_chunks.h"
#include "indexer/source/http_encodings.h"
#include "shared/text/letters.h"
#include "shared/text/trimmed.h"

namespace pressmark::http {
namespace {

constexpr std::string_view kBlanks = " \t\"'";

std::string_view take_until(std::string_view& text, char end) {
  const std::string_view part = text.substr(0, text.find(end));
  text.remove_prefix(std::min(part.size() + 1, text.size()));
  return trimmed(part, kBlanks);
}

int status_of(std::string_view line) {
  line.remove_prefix(std::min(line.find(' '), line.size()));
  line = trimmed(line, kBlanks);
  int status = 0;
  std::from_chars(line.data(), line.data() + line.size(), status);
  return status;
}

}  // namespace

std::optional<Head> read_head(std::string_view response) {
  if (!response.starts_with("HTTP")) return std::nullopt;
  Head head;
  const std::size_t line = std::min(response.find('\n'), response.size());
  head.status = status_of(response.substr(0, line));
  head.bytes = std::min(warc::end_of_head(response, line + 1), response.size());
  head.fields = warc::read_fields(response.substr(line, head.bytes - line));
  return head;
}

MediaType media_type_of(std::string_view content_type) {
  MediaType media;
  media.type = to_lower(take_until(content_type, ';'));
  while (!content_type.empty()) {
    std::string_view parameter = take_until(content_type, ';');
    const std::string name = to_lower(take_until(parameter, '='));
    if (name == "charset" && media.charset.empty()) media.charset = trimmed(parameter, kBlanks);
  }
  return media;
}

Body decode_body(const Head& head, std::string_view body, std::size_t limit) {
  Body decoded;
  const std::string transfer = to_lower(warc::value_of(head.fields, "transfer-encoding"));
  std::string joined;
  if (transfer.find("chunked") != std::string::npos && begins_chunk(body)) {
    Chunks chunks = join_chunks(body);
    joined = std::move(chunks.bytes);
    body = joined;
    if (!chunks.whole) decoded.damage = "its chunks are damaged or cut off";
  }
  Decoded content = decode_content(to_lower(warc::value_of(head.fields, "content-encoding")), body, limit);
  decoded.bytes = std::move(content.bytes);
  decoded.too_large = content.too_large;
  if (!content.damage.empty()) decoded.damage = std::move(content.damage);
  return decoded;
}

}  // namespace pressmark::http
