#pragma once

#include <span>
#include <string>
#include <string_view>

#include "shared/options/option_table.h"

namespace pressmark {

/// A word that may stand before a colon in an argument ("person:").
struct CompletedField {
  std::string_view name;
  std::string_view names = {};  // "person": its values are words of names of this type that --names lists
  std::string choices = {};     // values to offer, between blanks; "" where they cannot be listed
};

/// A program as the shells' completions see it.
struct CompletedProgram {
  std::string_view name;                        // "pressmark-index"
  std::span<const OptionRow> rows;              // its options
  bool takes_files;                             // arguments are paths
  std::span<const CompletedField> fields = {};  // of the query that arguments are
};

/// Completion scripts: options, the values that can be listed, folders and files, fields of a query and their
/// values. For names the program is asked, for fifty at most; of what a database says only letters, digits
/// and hyphens come to the command line.
std::string bash_completion(const CompletedProgram& program);
std::string zsh_completion(const CompletedProgram& program);
std::string fish_completion(const CompletedProgram& program);

}  // namespace pressmark
