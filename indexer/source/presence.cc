#include "indexer/source/presence.h"

#include <algorithm>
#include <filesystem>

#include "indexer/source/locator.h"

namespace pressmark {
namespace {

namespace fs = std::filesystem;

bool lies_below(const std::string& path, const std::string& folder) {
  return folder == "/" ||
         (path.starts_with(folder) && path.size() > folder.size() && path[folder.size()] == '/');
}

bool surely_absent(const fs::path& path) {
  std::error_code error;
  return fs::symlink_status(path, error).type() == fs::file_type::not_found;
}

// The nearest folder above that exists.
fs::path standing_folder(fs::path path) {
  do path = path.parent_path();
  while (path.has_relative_path() && surely_absent(path));
  return path;
}

}  // namespace

Presence presence_of(const std::string& locator, const std::vector<std::string>& folders) {
  const std::string path = path_of(locator);
  const bool below = std::any_of(folders.begin(), folders.end(), [&](const std::string& folder) {
    return lies_below(locator, folder) || lies_below(path, folder);
  });
  std::error_code error;
  const bool is_folder_now = fs::is_directory(path, error);
  if (!below || (!is_folder_now && !surely_absent(path))) return Presence::there;
  const fs::path folder = standing_folder(path);
  const fs::directory_iterator entry(folder, error);
  if (error) return Presence::there;
  return entry == fs::directory_iterator() ? Presence::unsure : Presence::gone;
}

std::vector<std::string> readable_folders(const std::vector<std::string>& sources) {
  std::vector<std::string> folders;
  for (const std::string& source : sources) {
    std::error_code error;
    const fs::path folder = fs::canonical(source, error);
    if (error || !fs::is_directory(folder, error)) continue;
    const fs::directory_iterator entry(folder, error);
    if (!error) folders.push_back(folder.string());
  }
  return folders;
}

}  // namespace pressmark
