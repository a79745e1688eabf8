#pragma once

#include <span>
#include <string>
#include <string_view>

#include "shared/options/option_table.h"

namespace pressmark {

/// A program as the shells' completions see it.
struct CompletedProgram {
  std::string_view name;            // "pressmark-index"
  std::span<const OptionRow> rows;  // its options
  bool takes_files;                 // arguments are paths
};

/// Completion scripts: options, the values that can be listed, folders and files. Nothing else is completed.
std::string bash_completion(const CompletedProgram& program);
std::string zsh_completion(const CompletedProgram& program);
std::string fish_completion(const CompletedProgram& program);

}  // namespace pressmark
