#include "indexer/page/charset_guess.h"

#include <algorithm>
#include <memory>
#include <type_traits>

#include <uchardet/uchardet.h>

namespace pressmark {
namespace {

constexpr std::size_t kSampleBytes = 1 << 20;
constexpr std::size_t kZeroSample = 4'096;

struct DeleteDetector {
  void operator()(uchardet_t detector) const { uchardet_delete(detector); }
};
using Detector = std::unique_ptr<std::remove_pointer_t<uchardet_t>, DeleteDetector>;

unsigned char byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}
bool is_high(std::string_view bytes, std::size_t at) { return byte_at(bytes, at) >= 0x80; }

}  // namespace

std::size_t count_high_bytes(std::string_view bytes) {
  std::size_t count = 0;
  for (const char c : bytes) count += static_cast<unsigned char>(c) >> 7;
  return count;
}

Charset guess_charset(std::string_view bytes) {
  const Detector detector(uchardet_new());
  if (!detector) return {};
  const std::string_view sample = bytes.substr(0, kSampleBytes);
  if (uchardet_handle_data(detector.get(), sample.data(), sample.size()) != 0) return {};
  uchardet_data_end(detector.get());
  const std::string_view found = uchardet_get_charset(detector.get());
  // A few quotation marks of windows-1252 look like it, and no page of the web is written in it.
  if (found == "MAC-CENTRALEUROPE") return {};
  return charset_of_label(found);
}

Charset guess_utf16(std::string_view bytes) {
  const std::size_t pairs = std::min(bytes.size(), kZeroSample) / 2;
  if (pairs < 8) return {};
  std::size_t first = 0, second = 0;
  for (std::size_t at = 0; at < pairs; ++at) {
    first += bytes[2 * at] == '\0';
    second += bytes[2 * at + 1] == '\0';
  }
  const auto many = [&](std::size_t zeros) { return zeros * 10 >= pairs * 4; };
  const auto few = [&](std::size_t zeros) { return zeros * 20 <= pairs; };
  if (many(second) && few(first)) return {"utf-16le", "utf-16le"};
  if (many(first) && few(second)) return {"utf-16be", "utf-16be"};
  return {};
}

bool looks_latin(std::string_view bytes) {
  std::size_t high = 0, together = 0;
  for (std::size_t at = 1; at < bytes.size(); ++at) {
    if (!is_high(bytes, at)) continue;
    ++high;
    together += is_high(bytes, at - 1);
  }
  return high < 40 || together * 2 < high;
}

}  // namespace pressmark
