#include "indexer/source/name_list.h"

#include <algorithm>

#include "indexer/source/bytes.h"

namespace pressmark {
namespace {

constexpr std::size_t kMostBytes = std::size_t{1} << 30;

Result<std::string> bytes_of(const std::string& path, const StopRequest* stop) {
  Result<std::unique_ptr<ByteStream>> stream = open_file_or_pipe(path, stop);
  if (!stream) return stream.error();
  return read_all(**stream, kMostBytes);
}

}  // namespace

Result<std::vector<std::string>> read_name_list(const std::string& path, const StopRequest* stop) {
  const Result<std::string> bytes = bytes_of(path, stop);
  if (!bytes)
    return Error{ErrorKind::not_found, path, bytes.error().why, "--files0-from takes a list of paths"};
  if (bytes->find('\n') != std::string::npos && bytes->find('\0') == std::string::npos) {
    return Error{ErrorKind::usage, path, "the paths are not separated by NUL", "write it with find -print0"};
  }
  std::vector<std::string> names;
  for (std::size_t at = 0; at < bytes->size();) {
    const std::size_t end = std::min(bytes->find('\0', at), bytes->size());
    std::string name = bytes->substr(at, end - at);
    // In a list it is a file of that name.
    if (name == "-") name = "./-";
    if (!name.empty()) names.push_back(std::move(name));
    at = end + 1;
  }
  return names;
}

}  // namespace pressmark
