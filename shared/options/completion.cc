#include "shared/options/completion.h"

#include <algorithm>

#include <fmt/core.h>

#include "shared/text/shell_quoted.h"

namespace pressmark {
namespace {

bool takes_folder(const OptionRow& row) { return row.value_name == "DIR"; }
bool takes_file(const OptionRow& row) { return row.value_name == "FILE"; }

// `text` with each of `marks` behind a backslash.
std::string escaped(std::string_view text, std::string_view marks) {
  std::string out;
  for (const char c : text) {
    if (marks.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string function_name(std::string_view program) {
  std::string name = "_" + std::string(program);
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

std::string bash_names(const OptionRow& row) {
  return row.letter != 0 ? fmt::format("-{}|--{}", row.letter, row.name) : fmt::format("--{}", row.name);
}

std::string bash_values(const OptionRow& row) {
  if (!row.choices.empty()) return fmt::format("COMPREPLY=($(compgen -W '{}' -- \"$word\"))", row.choices);
  if (takes_folder(row)) return "compopt -o filenames; COMPREPLY=($(compgen -d -- \"$word\"))";
  if (takes_file(row)) return "compopt -o filenames; COMPREPLY=($(compgen -f -- \"$word\"))";
  return "COMPREPLY=()";
}

std::string zsh_value(const OptionRow& row) {
  if (row.form == ValueForm::none) return "";
  std::string action = " ";
  if (!row.choices.empty()) action = fmt::format("({})", row.choices);
  if (takes_folder(row)) action = "_files -/";
  if (takes_file(row)) action = "_files";
  return fmt::format(":{}:{}", row.value_name, action);
}

std::string zsh_row(const OptionRow& row) {
  const std::string help = escaped(row.help, "[]:\\");
  const std::string equals = row.form == ValueForm::none ? "" : row.form == ValueForm::optional ? "=-" : "=";
  const std::string often = row.repeatable ? "*" : "";
  std::string text =
      fmt::format("  {} \\\n",
                  shell_quoted(fmt::format("{}--{}{}[{}]{}", often, row.name, equals, help, zsh_value(row))));
  if (row.letter != 0) {
    text += fmt::format("  {} \\\n",
                        shell_quoted(fmt::format("{}-{}[{}]{}", often, row.letter, help, zsh_value(row))));
  }
  return text;
}

std::string fish_row(std::string_view program, const OptionRow& row) {
  std::string text = fmt::format("complete -c {}", program);
  if (row.letter != 0) text += fmt::format(" -s {}", row.letter);
  text += fmt::format(" -l {}", row.name);
  if (row.form == ValueForm::required) text += takes_folder(row) || takes_file(row) ? " -r -F" : " -x";
  if (!row.choices.empty()) text += fmt::format(" -a '{}'", escaped(row.choices, "'\\"));
  return text + fmt::format(" -d '{}'\n", escaped(row.help, "'\\"));
}

}  // namespace

std::string bash_completion(const CompletedProgram& program) {
  const std::string name = function_name(program.name);
  std::string cases, options;
  for (const OptionRow& row : program.rows) {
    options += fmt::format("{}--{}", options.empty() ? "" : " ", row.name);
    if (row.letter != 0) options += fmt::format(" -{}", row.letter);
    if (row.form != ValueForm::required) continue;
    cases += fmt::format("    {}) {}; return ;;\n", bash_names(row), bash_values(row));
  }
  const std::string_view rest =
      program.takes_files ? "compopt -o filenames; COMPREPLY=($(compgen -f -- \"$word\"))" : "COMPREPLY=()";
  return fmt::format(
      "{0}() {{\n"
      "  local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}}\n"
      "  [[ $before == = ]] && before=${{COMP_WORDS[COMP_CWORD-2]}}\n"  // --name=value is three words
      "  [[ $word == = ]] && word=\n"
      "  case $before in\n{1}  esac\n"
      "  if [[ $word == -* ]]; then COMPREPLY=($(compgen -W '{2}' -- \"$word\")); return; fi\n"
      "  {3}\n"
      "}}\n"
      "complete -F {0} {4}\n",
      name, cases, options, rest, program.name);
}

std::string zsh_completion(const CompletedProgram& program) {
  std::string text = fmt::format("#compdef {}\n\n_arguments -S \\\n", program.name);
  for (const OptionRow& row : program.rows) text += zsh_row(row);
  return text + (program.takes_files ? "  '*:source:_files'\n" : "  '*:word: '\n");
}

std::string fish_completion(const CompletedProgram& program) {
  std::string text;
  if (!program.takes_files) text += fmt::format("complete -c {} -f\n", program.name);
  for (const OptionRow& row : program.rows) text += fish_row(program.name, row);
  return text;
}

}  // namespace pressmark
