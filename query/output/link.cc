#include "query/output/link.h"

#include <fmt/format.h>

#include "shared/article/identity.h"

namespace pressmark {
namespace {

constexpr std::size_t kLongest = 2000;  // bytes that terminals take
// What no address has as it is, beside blanks, control characters and what is not ASCII.
constexpr std::string_view kUnsafe = "\"<>\\^`{|}";

std::string encoded(std::string_view address, std::string_view unsafe) {
  std::string out;
  for (const char c : address) {
    const bool printable = c > 0x20 && c < 0x7F;
    if (printable && unsafe.find(c) == std::string_view::npos) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

}  // namespace

std::string link_target(const Article& article) {
  std::string target;
  const auto& address = article.url ? article.url : article.canonical_url;
  const Locator& locator = article.locator;
  if (address && normalised_url(*address)) {
    target = encoded(*address, kUnsafe);
  } else if (locator.source.starts_with('/') && !locator.member && !locator.offset) {
    target = "file://" + encoded(locator.source, std::string(kUnsafe) + "%?#");
  }
  return target.size() <= kLongest ? target : "";
}

std::string linked(std::string_view text, std::string_view target, const Style& style) {
  if (!style.links || target.empty()) return std::string(text);
  return fmt::format("\x1b]8;;{}\x1b\\{}\x1b]8;;\x1b\\", target, text);
}

}  // namespace pressmark
