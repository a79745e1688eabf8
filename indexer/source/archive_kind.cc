#include "indexer/source/archive_kind.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>

#include "shared/text/letters.h"

namespace pressmark {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kPackings[] = {
    "\xFD"
    "7zXZ\0"sv,
    "\x28\xB5\x2F\xFD"sv, "\x1F\x9D"sv};
constexpr std::string_view kRead[] = {".zip",    ".wacz",    ".tar",    ".tgz",
                                      ".tar.gz", ".tar.zst", ".tar.xz", ".tar.bz2"};
constexpr std::string_view kOther[] = {".zipx",  ".tzst", ".txz", ".tbz2",
                                       ".tar.z", ".7z",   ".rar", ".warc.zst"};

template <std::size_t N>
bool ends_with_any(std::string_view name, const std::string_view (&endings)[N]) {
  const std::string lower = to_lower(name.substr(name.size() - std::min<std::size_t>(name.size(), 12)));
  return std::any_of(std::begin(endings), std::end(endings),
                     [&](std::string_view end) { return lower.ends_with(end); });
}

// The head of a member says the sum of its bytes, its own digits taken as blanks.
bool is_tar(std::string_view head) {
  constexpr std::size_t kHead = 512, kSum = 148, kSumSize = 8;
  if (head.size() < kHead) return false;
  unsigned sum = 0, said = 0;
  for (std::size_t i = 0; i < kHead; ++i) {
    const bool own = i >= kSum && i < kSum + kSumSize;
    sum += own ? ' ' : static_cast<unsigned char>(head[i]);
    if (own && head[i] >= '0' && head[i] <= '7') said = said * 8 + static_cast<unsigned>(head[i] - '0');
  }
  return said == sum && sum > kSumSize * ' ';
}

bool is_bzip2(std::string_view head) { return head.starts_with("BZh") && head.substr(4, 6) == "1AY&SY"; }

// A skippable frame may stand first; only zstd has such.
bool is_zstd_skippable(std::string_view head) {
  return head.size() > 4 && (head[0] & '\xF0') == '\x50' && head.substr(1, 3) == "\x2A\x4D\x18"sv;
}

}  // namespace

ArchiveKind archive_kind(std::string_view head, std::string_view unpacked) {
  if (head.starts_with("PK\x03\x04"sv) || head.starts_with("PK\x05\x06"sv) ||
      head.starts_with("PK\x07\x08"sv))
    return ArchiveKind::zip;
  if (head.starts_with("7z\xBC\xAF\x27\x1C"sv)) return ArchiveKind::seven;
  if (is_tar(unpacked)) return ArchiveKind::tar;
  const bool packed = std::any_of(std::begin(kPackings), std::end(kPackings),
                                  [&](std::string_view magic) { return head.starts_with(magic); });
  return packed || is_zstd_skippable(head) || is_bzip2(head) ? ArchiveKind::packed : ArchiveKind::none;
}

bool ends_as_zip(const std::string& path) {
  // The record and the longest comment behind it (APPNOTE.TXT 4.3.16).
  constexpr std::streamoff kFarthest = 22 + 0xFFFF;
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  const std::streamoff bytes = file.tellg();
  if (bytes < 22) return false;
  std::string tail(static_cast<std::size_t>(std::min(bytes, kFarthest)), '\0');
  file.seekg(-static_cast<std::streamoff>(tail.size()), std::ios::end);
  file.read(tail.data(), static_cast<std::streamsize>(tail.size()));
  return file.good() && tail.find("PK\x05\x06"sv) != std::string::npos;
}

bool is_read_archive_name(std::string_view name) { return ends_with_any(name, kRead); }

bool is_archive_name(std::string_view name) {
  return is_read_archive_name(name) || ends_with_any(name, kOther);
}

}  // namespace pressmark
