#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "shared/result.h"

namespace pressmark {

/// Whether an option takes a value.
enum class ValueForm {
  none,      // a switch
  required,  // --limit 5, --limit=5, -n 5
  optional,  // --facets or --facets=LIST
};

/// One option as people see it. Parser, --help, man pages and completions are made from rows of this.
struct OptionRow {
  std::string_view name;  // "limit"
  char letter;            // 'n', or 0
  ValueForm form;
  std::string_view value_name;    // "N"
  std::string_view group;         // heading in --help
  std::string_view help;          // one line, no full stop
  bool repeatable;                // else the last one given wins
  std::string_view choices = {};  // all values there are, between blanks; "" where they cannot be listed
};

/// One option as it was given.
struct GivenOption {
  std::string_view name;
  std::string value;
};

/// The words of a command line, sorted.
struct CommandLine {
  std::vector<GivenOption> options;    // in order; of rows that are not repeatable the last one only
  std::vector<std::string> arguments;  // what is no option; all after "--"
};

/// Splits the words of a command line. No guessing of shortened names, no sticky short options; unknown
/// options get a suggestion. The values are not looked at.
Result<CommandLine> parse_command_line(std::span<const OptionRow> rows,
                                       const std::vector<std::string>& words);

/// The option part of --help at `columns` columns.
std::string option_help(std::span<const OptionRow> rows, int columns);

/// The options alone, a wrapped line or two for each group: the part of -h.
std::string option_summary(std::span<const OptionRow> rows, int columns);

/// Words behind a heading, wrapped and indented below it.
std::string indented_list(std::string_view heading, std::string_view words, int columns);

/// What is wrong with a command line.
Error usage_error(std::string what, std::string why, std::string advice = "see --help");

/// A whole number from `low` to `high`, or an error that names the option and the range.
Result<long> number_option(std::string_view option, std::string_view value, long low, long high);

/// The nearest of `candidates` within two edits, or "".
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace pressmark
