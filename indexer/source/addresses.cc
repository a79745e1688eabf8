#include "indexer/source/addresses.h"

#include <algorithm>
#include <filesystem>
#include <memory>

#include <fmt/core.h>
#include <xxhash.h>

#include "indexer/source/bytes.h"
#include "indexer/source/lines.h"
#include "indexer/source/locator.h"
#include "indexer/source/page_name.h"
#include "shared/article/identity.h"

namespace pressmark {
namespace {

constexpr std::size_t kLongestLine = 1 << 16;

// As locators write it, so that the two can be compared.
std::string key_of(const std::string& path) {
  if (path.starts_with('/')) return locator_of(path);
  std::string plain = std::filesystem::path(path).lexically_normal().string();
  while (plain.starts_with("../")) plain.erase(0, 3);
  return escaped_name(plain);
}

}  // namespace

Result<void> Addresses::add(const std::string& line) {
  const auto wrong = [](std::string why) { return Error{ErrorKind::bad_input, "", std::move(why), ""}; };
  const std::size_t tab = line.find('\t');
  if (tab == std::string::npos || tab == 0) return wrong("no path, tab and address");
  const std::string address = line.substr(tab + 1);
  if (!normalised_url(address)) return wrong("the address is none of http or https");
  const std::string key = key_of(line.substr(0, tab));
  const auto [at, is_new] = lines_.try_emplace(key, Entry{address});
  if (!is_new && at->second.address != address) return wrong("the path has another address in a line above");
  const std::string whole = key + "\t" + address;
  if (is_new) digest_ += XXH3_64bits(whole.data(), whole.size());
  return {};
}

Result<Addresses> Addresses::read(const std::string& path, const StopRequest* stop,
                                  const std::function<void(const Error&)>& problem) {
  Addresses addresses;
  Result<std::unique_ptr<ByteStream>> stream = open_file_or_pipe(path, stop);
  if (!stream) return Error{ErrorKind::not_found, path, stream.error().why, "--urls takes a file"};
  LineReader lines("", std::move(*stream), kLongestLine);
  for (;;) {
    const Result<std::optional<Line>> line = lines.next();
    if (!line) return Error{ErrorKind::bad_input, path, line.error().why, ""};
    if (!*line) return addresses;
    if ((*line)->text.empty()) continue;
    if (Result<void> added = addresses.add((*line)->text); !added) {
      Error error = added.error();
      error.what = fmt::format("{}:{}", path, (*line)->number);
      problem(error);
    }
  }
}

std::optional<std::string> Addresses::of(const Locator& locator) {
  if (lines_.empty()) return std::nullopt;
  const std::string path = locator.member ? locator.source + "/" + *locator.member : locator.source;
  // The whole path first, then what is behind the first slash, the second ...
  for (std::size_t at = 0; at < path.size();) {
    const auto found = lines_.find(path.substr(at));
    if (found != lines_.end()) {
      found->second.used = true;
      return found->second.address;
    }
    const std::size_t slash = path.find('/', at);
    if (slash == std::string::npos) break;
    at = slash + 1;
  }
  return std::nullopt;
}

std::string Addresses::of_pages_in(const std::string& locator) {
  if (lines_.empty()) return "";
  std::string own = of({locator, std::nullopt, std::nullopt}).value_or("");
  // What has the name of a page is one, or its records have addresses of their own.
  if (!page_extension(locator).empty()) return own;
  return fmt::format("{} members={:016x}", own, digest_);
}

std::uint64_t Addresses::unused() const {
  return static_cast<std::uint64_t>(
      std::count_if(lines_.begin(), lines_.end(), [](const auto& line) { return !line.second.used; }));
}

}  // namespace pressmark
