#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "indexer/source/path_rules.h"
#include "shared/options/option_table.h"
#include "shared/result.h"

namespace pressmark {

/// What the command line of pressmark-index asks for.
struct IndexSettings {
  enum class Action {
    index,
    extract,
    export_articles,
    explain_chrome,
    rebuild,
    compact,
    remove_articles,
    remove_sources,
    stats,
    check,
    help,
    version,
  };
  Action action = Action::index;
  std::string database;              // as given; "" for the usual place
  std::vector<std::string> sources;  // --delete: ids
  int jobs = 0;                      // 0: one for each core
  long page_limit_mb = 16, memory_mb = 512, lock_timeout_s = 0;
  bool prune = false, dry_run = false, yes = false;
  bool keep_chrome = false, keep_all = false, mentions = false, quiet = false;
  bool verbose = false;
  std::optional<std::string> language, site;
  PathRules rules;                        // --include, --exclude
  std::optional<std::string> names_from;  // --files0-from
  std::optional<std::string> addresses;   // --urls
  std::optional<std::string> errors;      // the file of --errors
  std::optional<std::string> names_file;  // --names-file

  /// True if sources are named, here or in a list.
  bool names_sources() const { return !sources.empty() || names_from; }
};

/// The option table of pressmark-index.
std::span<const OptionRow> index_options();

/// Checks the words of the command line; no side effects.
Result<IndexSettings> index_settings(const std::vector<std::string>& words);

/// The text of --help.
std::string index_help(int columns);

}  // namespace pressmark
