#pragma once

#include <optional>
#include <string>
#include <vector>

#include "query/environment.h"
#include "query/facets/counts.h"
#include "query/language/parse.h"
#include "query/output/printer.h"
#include "query/search/rank.h"
#include "shared/database/archive.h"
#include "shared/options/option_table.h"
#include "shared/result.h"

namespace pressmark {

/// What the command line of pressmark-query asks for.
struct QuerySettings {
  /// What the program does; one thing at a time.
  enum class Action { search, similar, url, show, names, batch, similar_batch, usage, help, version };
  Action action = Action::search;
  std::vector<std::string> databases;  // empty: the usual one
  Archive::Missing missing = Archive::Missing::refused;
  std::string query;  // the arguments, joined by blanks
  bool has_query = false;
  std::string subject;            // id of --show, address, prefix of --names, file of a batch
  std::vector<std::string> like;  // ids and files of --similar
  std::vector<std::string> unlike;
  std::string within;              // how far in time from them, "30d"
  std::optional<std::string> qid;  // of a line of a batch
  std::optional<double> min_share;
  RankRequest rank;
  QueryReading reading = QueryReading::language;
  CountRequest counts;
  bool any = false, count = false, explain = false;
  bool raw = false;  // with --show: the page itself
  Format format = Format::text;
  bool null = false;  // rows end with NUL
  Colour colour = Colour::automatic;
  Paging paging = Paging::automatic;
};

/// What ends a row of ids and tsv.
char row_end(const QuerySettings& settings);

/// The word of --sort for an order.
std::string_view word_of(Sort sort);

/// The databases of the settings, or the usual one.
std::vector<std::string> database_paths(const QuerySettings& settings);

/// The same in a message: Xapian does not tell which of several databases it means.
std::string database_names(const QuerySettings& settings);

/// The options of pressmark-query, as data for the parser, --help, man page and completions.
const std::vector<OptionRow>& query_option_rows();

/// Reads the words of the command line. An error of kind `usage` says what to write instead.
Result<QuerySettings> query_settings(const std::vector<std::string>& words);

/// What -h prints: one screen.
std::string query_usage(int columns);

/// What --help prints.
std::string query_help(int columns);

}  // namespace pressmark
