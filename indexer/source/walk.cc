#include "indexer/source/walk.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <set>

#include "shared/text/letters.h"

namespace pressmark {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kExtensions[] = {".html", ".htm", ".xhtml", ".txt", ".jsonl"};

using Problem = std::function<void(const Error&)>;

class Walk {
 public:
  explicit Walk(const Problem& problem) : problem_(problem) {}

  void source(const std::string& path) {
    std::error_code error;
    if (path == "-") {
      if (visited_.insert(path).second) files_.push_back(path);
      return;
    }
    const fs::file_status status = fs::status(path, error);
    if (!fs::exists(status)) {
      const bool absent = status.type() == fs::file_type::not_found;
      problem_({absent ? ErrorKind::not_found : ErrorKind::bad_input, path,
                absent ? "there is no such file or folder" : error.message(), ""});
    } else if (fs::is_directory(status)) {
      folder(path);
    } else if (is_new(path)) {
      files_.push_back(path);
    }
  }

  std::vector<std::string> files() && { return std::move(files_); }

 private:
  // Without recursion: a tree may be deeper than the stack.
  void folder(const fs::path& top) {
    std::vector<fs::path> open{top};
    std::vector<std::string> found;
    while (!open.empty()) {
      const fs::path path = std::move(open.back());
      open.pop_back();
      if (is_new(path)) list(path, open, found);
    }
    std::sort(found.begin(), found.end());
    std::copy_if(found.begin(), found.end(), std::back_inserter(files_),
                 [this](const std::string& file) { return is_new(file); });
  }

  bool is_new(const fs::path& path) {
    std::error_code error;
    const fs::path resolved = fs::canonical(path, error);
    return error ||
           visited_.insert(resolved.string()).second;  // what cannot be resolved is named when it is opened
  }

  void list(const fs::path& path, std::vector<fs::path>& open, std::vector<std::string>& found) {
    std::error_code error;
    fs::directory_iterator entry(path, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
      std::error_code ignored;
      const fs::file_status status = entry->status(ignored);
      if (fs::is_directory(status)) {
        open.push_back(entry->path());
      } else if (!page_extension(entry->path().filename().string()).empty() && is_readable_kind(status)) {
        found.push_back(entry->path().string());
      }
    }
    if (error)
      problem_({ErrorKind::bad_input, path.string(), "the folder cannot be listed: " + error.message(), ""});
  }

  // Dangling links are named when they are opened; pipes and devices are no pages.
  static bool is_readable_kind(const fs::file_status& status) {
    return fs::is_regular_file(status) || status.type() == fs::file_type::not_found;
  }

  const Problem& problem_;
  std::vector<std::string> files_;
  std::set<std::string> visited_;
};

}  // namespace

std::string_view page_extension(std::string_view name) {
  const std::string lower = to_lower(name.substr(name.size() - std::min<std::size_t>(name.size(), 12)));
  std::string_view end = lower;
  if (end.ends_with(".gz")) end.remove_suffix(3);
  const auto* found = std::find_if(std::begin(kExtensions), std::end(kExtensions),
                                   [&](std::string_view extension) { return end.ends_with(extension); });
  return found == std::end(kExtensions) ? std::string_view() : *found;
}

std::vector<std::string> walk(const std::vector<std::string>& sources, const Problem& problem) {
  Walk walk(problem);
  for (const std::string& source : sources) walk.source(source);
  return std::move(walk).files();
}

}  // namespace pressmark
