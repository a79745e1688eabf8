#include "indexer/source/walk.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <set>

#include "indexer/source/archive_kind.h"
#include "indexer/source/page_name.h"

namespace pressmark {
namespace {

namespace fs = std::filesystem;

using Reason = PassedOver::Reason;

std::string_view name_of(fs::file_type type) {
  switch (type) {
    case fs::file_type::fifo:
      return "is a pipe";
    case fs::file_type::socket:
      return "is a socket";
    case fs::file_type::block:
    case fs::file_type::character:
      return "is a device";
    default:
      return "is no ordinary file";
  }
}

class Walk {
 public:
  Walk(const WalkSettings& settings, const WalkEvents& events) : settings_(settings), events_(events) {}

  void source(const std::string& path) {
    std::error_code error;
    if (path == "-") {
      if (visited_.insert(path).second) files_.push_back(path);
      return;
    }
    const fs::file_status status = fs::status(path, error);
    if (!fs::exists(status)) {
      const bool absent = status.type() == fs::file_type::not_found;
      events_.problem({absent ? ErrorKind::not_found : ErrorKind::bad_input, path,
                       absent ? "there is no such file or folder" : error.message(), ""});
    } else if (fs::is_directory(status)) {
      folder(path);
    } else if (is_new(path)) {
      files_.push_back(path);
    }
  }

  std::vector<std::string> files() && { return std::move(files_); }

 private:
  struct Folder {
    fs::path path;
    std::string below;  // the path below the source, "/" at its end; "" for the source itself
  };

  bool stopped() const { return settings_.stop != nullptr && settings_.stop->requested(); }

  void pass_over(Reason reason, const fs::path& path, std::string why) {
    events_.passed_over({reason, path.string(), std::move(why)});
  }

  // Without recursion: a tree may be deeper than the stack.
  void folder(const fs::path& top) {
    std::vector<Folder> open{{top, ""}};
    std::vector<std::string> found;
    while (!open.empty() && !stopped()) {
      const Folder folder = std::move(open.back());
      open.pop_back();
      if (is_new(folder.path)) list(folder, open, found);
    }
    std::sort(found.begin(), found.end());
    std::copy_if(found.begin(), found.end(), std::back_inserter(files_),
                 [this](const std::string& file) { return is_new(file); });
  }

  bool is_new(const fs::path& path) {
    std::error_code error;
    const fs::path resolved = fs::canonical(path, error);
    if (error || visited_.insert(resolved.string()).second) return true;  // the former is told when opened
    pass_over(Reason::known_already, path, "is read already by another name: " + resolved.string());
    return false;
  }

  void list(const Folder& folder, std::vector<Folder>& open, std::vector<std::string>& found) {
    std::error_code error;
    fs::directory_iterator entry(folder.path, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
      std::error_code ignored;
      const fs::file_status status = entry->status(ignored);
      const std::string below = folder.below + entry->path().filename().string();
      if (const auto rule = settings_.rules.excluded(below, fs::is_directory(status))) {
        pass_over(Reason::excluded, entry->path(), "--exclude " + *rule);
      } else if (fs::is_directory(status)) {
        open.push_back({entry->path(), below + "/"});
      } else if (takes(entry->path(), below, status)) {
        found.push_back(entry->path().string());
      }
    }
    if (error) {
      events_.problem({ErrorKind::bad_input, folder.path.string(),
                       "the folder cannot be listed: " + error.message(), ""});
    }
  }

  static bool is_source_name(const std::string& name) {
    return !page_extension(name).empty() || is_read_archive_name(name);
  }

  // Links that lead nowhere or in a circle are told when they are opened; pipes and devices are no pages.
  bool takes(const fs::path& path, const std::string& below, const fs::file_status& status) {
    const bool readable = fs::is_regular_file(status) || status.type() == fs::file_type::not_found ||
                          status.type() == fs::file_type::none;
    if (!readable) {
      pass_over(Reason::no_file, path, std::string(name_of(status.type())));
    } else if (!is_source_name(below)) {
      pass_over(Reason::other_kind, path, "its name is not that of a page");
    } else if (!settings_.rules.included(below)) {
      pass_over(Reason::not_included, path, "no --include stands for it");
    } else {
      return true;
    }
    return false;
  }

  const WalkSettings& settings_;
  const WalkEvents& events_;
  std::vector<std::string> files_;
  std::set<std::string> visited_;
};

}  // namespace

std::vector<std::string> walk(const std::vector<std::string>& sources, const WalkSettings& settings,
                              const WalkEvents& events) {
  Walk walk(settings, events);
  for (const std::string& source : sources) walk.source(source);
  return std::move(walk).files();
}

}  // namespace pressmark
