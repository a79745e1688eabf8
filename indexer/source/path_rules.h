#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/result.h"

namespace pressmark {

/// Which files of a folder are taken, by --include and --exclude. A pattern with a slash stands for the path
/// below the given source, one without for any part of it; one that stands for a folder stands for all that
/// is in it; with a slash at its end it stands for folders only. With --include only files that one of these
/// stands for are taken; what an --exclude stands for is left out, included or not.
class PathRules {
 public:
  /// An empty pattern is a usage error.
  Result<void> include(std::string_view pattern);
  Result<void> exclude(std::string_view pattern);

  /// The first --exclude pattern, as it was given, that stands for this path itself; folders above it are not
  /// asked for. `path`: below the source.
  std::optional<std::string> excluded(std::string_view path, bool is_folder) const;

  /// True if there is no --include, or one stands for this file or a folder above it.
  bool included(std::string_view path) const;

 private:
  struct Rule {
    std::string given, pattern;
    bool folders_only, anchored;
  };
  static Result<Rule> rule_of(std::string_view option, std::string_view pattern);
  static bool stands_for(const Rule& rule, std::string_view path, bool is_folder);

  std::vector<Rule> includes_, excludes_;
};

}  // namespace pressmark
