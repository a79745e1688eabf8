#include "indexer/source/path_rules.h"

#include <algorithm>

#include "indexer/source/glob.h"

namespace pressmark {

Result<PathRules::Rule> PathRules::rule_of(std::string_view option, std::string_view pattern) {
  Rule rule{std::string(pattern), "", pattern.ends_with('/'), false};
  while (pattern.ends_with('/')) pattern.remove_suffix(1);
  rule.anchored = pattern.find('/') != std::string_view::npos;
  while (pattern.starts_with('/') || pattern.starts_with("./"))
    pattern.remove_prefix(pattern[0] == '/' ? 1 : 2);
  rule.pattern = pattern;
  if (pattern.empty()) {
    return Error{ErrorKind::usage, std::string(option), "needs a pattern of file or folder names",
                 "for example '*.txt' or 'drafts/**'"};
  }
  return rule;
}

bool PathRules::stands_for(const Rule& rule, std::string_view path, bool is_folder) {
  if (rule.folders_only && !is_folder) return false;
  return glob_matches(rule.pattern, rule.anchored ? path : path.substr(path.rfind('/') + 1));
}

Result<void> PathRules::include(std::string_view pattern) {
  Result<Rule> rule = rule_of("--include", pattern);
  if (!rule) return rule.error();
  includes_.push_back(std::move(*rule));
  return {};
}

Result<void> PathRules::exclude(std::string_view pattern) {
  Result<Rule> rule = rule_of("--exclude", pattern);
  if (!rule) return rule.error();
  excludes_.push_back(std::move(*rule));
  return {};
}

std::optional<std::string> PathRules::excluded(std::string_view path, bool is_folder) const {
  const auto rule = std::find_if(excludes_.begin(), excludes_.end(),
                                 [&](const Rule& r) { return stands_for(r, path, is_folder); });
  return rule == excludes_.end() ? std::nullopt : std::optional(rule->given);
}

bool PathRules::included(std::string_view path) const {
  if (includes_.empty()) return true;
  for (std::size_t end = 0; end != std::string_view::npos;) {
    end = path.find('/', end + (end == 0 ? 0 : 1));
    const std::string_view upper = path.substr(0, end);
    const bool is_folder = end != std::string_view::npos;
    const bool found = std::any_of(includes_.begin(), includes_.end(),
                                   [&](const Rule& rule) { return stands_for(rule, upper, is_folder); });
    if (found) return true;
  }
  return false;
}

}  // namespace pressmark
