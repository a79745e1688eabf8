#include "indexer/source/read_again.h"

#include <filesystem>

#include <fmt/core.h>

#include "indexer/source/bytes.h"
#include "indexer/source/locator.h"
#include "indexer/source/reader.h"
#include "indexer/source/warc_reader.h"

namespace pressmark {
namespace {

bool is_same(const Locator& a, const Locator& b) { return a.member == b.member && a.offset == b.offset; }

Error gone(const Locator& locator, const char* why) {
  return {ErrorKind::not_found, locator.source, why, "index the source again"};
}

// A record of a WARC file is read from its place on; nullptr where that is not possible.
std::unique_ptr<Reader> record_reader(const std::string& path, const Locator& locator,
                                      const ReadLimits& limits) {
  const bool in_file = locator.offset && (!locator.member || locator.member->starts_with('#'));
  if (!in_file) return nullptr;
  Result<std::unique_ptr<ByteStream>> file = open_file(path, nullptr, *locator.offset);
  if (!file) return nullptr;
  Result<std::string> head = read_head(**file, 5);
  if (!head || !(*head == "WARC/" || head->starts_with("\x1f\x8b"))) return nullptr;
  return read_warc(with_head(std::move(*head), std::move(*file)), *locator.offset, locator.source, limits);
}

// The page of a reader at this locator. `near`: it is the first that the reader gives, or none.
std::optional<SourcePage> find(Reader& reader, const Locator& locator, bool near) {
  while (std::optional<SourceItem> item = reader.next()) {
    auto* page = std::get_if<SourcePage>(&*item);
    if (page != nullptr && is_same(page->locator, locator)) return std::move(*page);
    if (page != nullptr && near && page->locator.offset != locator.offset) break;
  }
  return std::nullopt;
}

Result<SourcePage> page_at(const std::string& path, const Locator& locator) {
  constexpr ReadLimits kLimits{std::size_t{1} << 30};  // as much as may have been allowed when it was indexed
  if (const auto reader = record_reader(path, locator, kLimits)) {
    if (std::optional<SourcePage> page = find(*reader, locator, true)) return std::move(*page);
  }
  Result<std::unique_ptr<Reader>> reader = open_reader(path, kLimits);
  if (!reader) return reader.error();
  if (std::optional<SourcePage> page = find(**reader, locator, false)) return std::move(*page);
  return gone(locator, "the source has changed: the page is not where it was");
}

}  // namespace

Result<std::string> read_again(const Locator& locator, const std::optional<std::string>& url) {
  if (locator.source == "-")
    return Error{ErrorKind::not_found, "-", "standard input cannot be read again",
                 "keep it in a file and index that"};
  const std::string path = path_of(locator.source);
  std::error_code error;
  if (!std::filesystem::exists(path, error)) return gone(locator, "the source is not there any more");
  Result<SourcePage> page = page_at(path, locator);
  if (!page) return page.error();
  if (page->given.url && url && *page->given.url != *url)
    return gone(locator, "the source has changed: another page is where it was");
  return std::move(page->bytes);
}

}  // namespace pressmark
