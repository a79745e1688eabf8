#include "indexer/source/http_encodings.h"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include <brotli/decode.h>

#include "indexer/source/inflater.h"
#include "indexer/source/sniff.h"
#include "shared/text/trimmed.h"

namespace pressmark::http {
namespace {

using packed::Inflated;
using packed::Inflater;

constexpr std::size_t kChunk = 1 << 16;
constexpr int kMostEncodings = 5;

Decoded inflated(std::string_view body, Inflater::Wrapping wrapping, std::size_t limit) {
  Decoded decoded;
  Inflater inflater(wrapping);
  std::array<char, kChunk> chunk{};
  for (;;) {
    const Inflated step = inflater.step(body, chunk.data(), chunk.size());
    body.remove_prefix(step.used);
    decoded.bytes.append(chunk.data(), step.made);
    decoded.too_large = decoded.bytes.size() > limit;
    if (step.state == Inflated::State::ended || decoded.too_large) return decoded;
    if (step.state == Inflated::State::damaged || (step.used == 0 && step.made == 0)) {
      decoded.damage = "its compressed body is damaged or cut off";
      return decoded;
    }
  }
}

Decoded unbrotlied(std::string_view body, std::size_t limit) {
  Decoded decoded;
  const std::unique_ptr<BrotliDecoderState, decltype(&BrotliDecoderDestroyInstance)> brotli(
      BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), BrotliDecoderDestroyInstance);
  std::array<std::uint8_t, kChunk> chunk{};
  std::size_t left = body.size();
  const auto* in = reinterpret_cast<const std::uint8_t*>(body.data());
  for (BrotliDecoderResult state = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
       state == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT && !decoded.too_large;) {
    std::size_t room = chunk.size();
    std::uint8_t* out = chunk.data();
    state = BrotliDecoderDecompressStream(brotli.get(), &left, &in, &room, &out, nullptr);
    decoded.bytes.append(reinterpret_cast<const char*>(chunk.data()), chunk.size() - room);
    decoded.too_large = decoded.bytes.size() > limit;
    if (state == BROTLI_DECODER_RESULT_ERROR || state == BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT)
      decoded.damage = "its compressed body is damaged or cut off";
  }
  return decoded;
}

bool is_zlib(std::string_view body) {
  if (body.size() < 2) return false;
  const auto first = static_cast<unsigned char>(body[0]), second = static_cast<unsigned char>(body[1]);
  return (first & 0x0F) == 8 && (first * 256 + second) % 31 == 0;
}

// Neither has a mark of its own: text that cannot be decoded was not encoded.
Decoded decoded_or_as_it_is(Decoded decoded, std::string_view body) {
  const bool was_text = !decoded.damage.empty() && sniff(body.substr(0, 4096)) != Content::binary;
  return was_text ? Decoded{std::string(body), "", false} : std::move(decoded);
}

Decoded without(std::string_view encoding, std::string_view body, std::size_t limit) {
  const bool gzip = body.starts_with("\x1f\x8b");
  if ((encoding == "gzip" || encoding == "x-gzip" || encoding == "deflate") && gzip)
    return inflated(body, Inflater::Wrapping::gzip, limit);
  if (encoding == "deflate" && is_zlib(body))
    return decoded_or_as_it_is(inflated(body, Inflater::Wrapping::zlib, limit), body);
  if (encoding == "deflate")
    return decoded_or_as_it_is(inflated(body, Inflater::Wrapping::none, limit), body);
  if (encoding == "br") return decoded_or_as_it_is(unbrotlied(body, limit), body);
  Decoded same{std::string(body), "", false};
  if (encoding == "zstd" && body.starts_with("\x28\xb5\x2f\xfd"))
    same.damage = "its body is packed with zstd, which is not read yet";
  return same;
}

}  // namespace

Decoded decode_content(std::string_view encodings, std::string_view body, std::size_t limit) {
  Decoded decoded{std::string(body), "", false};
  for (int i = 0; i < kMostEncodings && !encodings.empty(); ++i) {
    const std::size_t comma = encodings.find_last_of(',');
    const auto encoding = trimmed(encodings.substr(comma == std::string_view::npos ? 0 : comma + 1), " \t");
    encodings = encodings.substr(0, comma == std::string_view::npos ? 0 : comma);
    decoded = without(encoding, decoded.bytes, limit);
    if (decoded.too_large || !decoded.damage.empty()) break;
  }
  decoded.too_large = decoded.too_large || decoded.bytes.size() > limit;
  return decoded;
}

}  // namespace pressmark::http
