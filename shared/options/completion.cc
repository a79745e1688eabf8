#include "shared/options/completion.h"

#include <algorithm>

#include <fmt/format.h>

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

// "text: title: person:"
std::string field_words(std::span<const CompletedField> fields) {
  std::string words;
  for (const CompletedField& field : fields)
    words += fmt::format("{}{}:", words.empty() ? "" : " ", field.name);
  return words;
}

std::string filled(std::string text, std::string_view value) {
  constexpr std::string_view kPlace = "VALUE";
  text.replace(text.find(kPlace), kPlace.size(), value);
  return text;
}

// The lines of a `case` that give the values of fields; VALUE in `names` becomes a type, in `choices` a list.
std::string value_cases(std::span<const CompletedField> fields, const std::string& names,
                        const std::string& choices) {
  std::string cases;
  for (const CompletedField& field : fields) {
    if (!field.names.empty()) cases += fmt::format("    {}) {} ;;\n", field.name, filled(names, field.names));
    if (!field.choices.empty())
      cases += fmt::format("    {}) {} ;;\n", field.name, filled(choices, field.choices));
  }
  return cases;
}

// The words of the names of a type of which one begins so, one a line. Its arguments: type, beginning, -d
// DIR.
std::string names_function(const CompletedProgram& program) {
  return fmt::format(
      "{}_names() {{\n"
      "  local type=$1 begin=$2\n"
      "  shift 2\n"
      "  [ -n \"$begin\" ] || return 0\n"
      "  {} \"$@\" --names \"$begin\" --format tsv --limit 50 2>/dev/null </dev/null |\n"
      "    grep \"^$type\t\" | cut -f 2 | tr ' ' '\\n' | grep -x '[[:alnum:]-]*' | sort -u\n"
      "}}\n",
      function_name(program.name), program.name);
}

// Bash takes person:bra for three words, unless the user has told it otherwise.
std::string bash_fields(const CompletedProgram& program) {
  return fmt::format(
      "{0}_query() {{\n"
      "  local word=$1 before=$2 field= ahead= i database=() lower\n"
      "  if [[ $word == : ]]; then field=$before word=\n"
      "  elif [[ $before == : ]]; then field=${{COMP_WORDS[COMP_CWORD-2]}}\n"
      "  elif [[ $word == *:* ]]; then field=${{word%%:*}} ahead=$field: word=${{word#*:}}\n"
      "  else\n"
      "    compopt -o nospace; COMPREPLY=($(compgen -W '{1}' -- \"$word\")); return\n"
      "  fi\n"
      "  field=${{field##*[(-]}}\n"
      "  for ((i = 1; i < COMP_CWORD; ++i)); do\n"
      "    case ${{COMP_WORDS[i]}} in -d|--database)\n"
      "      [[ ${{COMP_WORDS[i+1]}} == = ]] && ((++i))\n"
      "      database+=(-d \"${{COMP_WORDS[i+1]/#\\~\\//$HOME/}}\") ;;\n"
      "    esac\n"
      "  done\n"
      "  COMPREPLY=()\n"
      "  case $field in\n{2}  esac\n"
      "}}\n",
      function_name(program.name), field_words(program.fields),
      value_cases(
          program.fields,
          // The case of letters is that of the name.
          "lower=${word,,}\n"
          "      while read -r i; do [[ ${i,,} == \"$lower\"* ]] && COMPREPLY+=(\"$ahead$i\"); done < <(" +
              function_name(program.name) + "_names VALUE \"$word\" \"${database[@]}\")",
          "COMPREPLY=($(compgen -P \"$ahead\" -W 'VALUE' -- \"$word\"))"));
}

std::string zsh_fields(const CompletedProgram& program) {
  return fmt::format(
      "{0}_query() {{\n"
      "  local field i\n"
      "  local -a database values\n"
      "  if ! compset -P '*:'; then compadd -S '' -- {1}; return; fi\n"
      "  field=${{${{IPREFIX%:}}##*[(-]}}\n"
      "  for ((i = 2; i < CURRENT; ++i)); do\n"
      "    case $words[i] in\n"
      "      -d|--database) database+=(-d ${{(Q)words[i+1]/#\\~\\//$HOME/}}) ;;\n"
      "      --database=*) database+=(-d ${{(Q)words[i]#*=}}) ;;\n"
      "    esac\n"
      "  done\n"
      "  case $field in\n{2}  esac\n"
      "  compadd -M 'm:{{a-zA-Z}}={{A-Za-z}}' -a values\n"
      "}}\n",
      function_name(program.name), field_words(program.fields),
      value_cases(
          program.fields,
          "values=(${(f)\"$(" + function_name(program.name) + "_names VALUE \"$PREFIX\" $database)\"})",
          "values=(VALUE)"));
}

std::string fish_fields(const CompletedProgram& program) {
  const std::string name = "_" + function_name(program.name);
  return fmt::format(
      "function {0}\n"
      "  set -l token (commandline -ct)\n"
      "  if not string match -q '*:*' -- $token\n"
      "    string split ' ' '{1}'\n"
      "    return\n"
      "  end\n"
      "  set -l ahead (string replace -r ':.*' ':' -- $token)\n"
      "  set -l begin (string replace -r '^[^:]*:' '' -- $token)\n"
      "  set -l type\n"
      "  set -l values\n"
      "  switch (string replace -r '^.*[(-]' '' -- (string trim -r -c : -- $ahead))\n{2}"
      "  end\n"
      "  if test -n \"$type\" -a -n \"$begin\"\n"
      "    set -l database\n"
      "    set -l words (commandline -opc)\n"
      "    for i in (seq 2 (count $words))\n"
      "      contains -- $words[$i] -d --database; and set -a database -d $words[(math $i + 1)]\n"
      "      string match -q -- '--database=*' $words[$i]; and set -a database $words[$i]\n"
      "    end\n"
      "    set values ({3} $database --names $begin --format tsv --limit 50 2>/dev/null </dev/null |\n"
      "      string match -r \"^$type\\t.*\" | cut -f 2 | string split ' ' | string match -r "
      "'^[[:alnum:]-]+$')\n"
      "  end\n"
      "  for value in $values\n"
      "    echo $ahead$value\n"
      "  end\n"
      "end\n"
      "complete -c {3} -a '({0})'\n",
      name, field_words(program.fields),
      [&] {
        std::string cases;
        for (const CompletedField& field : program.fields) {
          if (!field.names.empty())
            cases += fmt::format("    case {}\n      set type {}\n", field.name, field.names);
          if (!field.choices.empty())
            cases += fmt::format("    case {}\n      set values {}\n", field.name, field.choices);
        }
        return cases;
      }(),
      program.name);
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
  const bool has_fields = !program.fields.empty();
  const std::string rest = program.takes_files
                               ? "compopt -o filenames; COMPREPLY=($(compgen -f -- \"$word\"))"
                           : has_fields ? name + "_query \"$word\" \"$before\""
                                        : "COMPREPLY=()";
  return (has_fields ? names_function(program) + bash_fields(program) : "") +
         fmt::format(
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
  const bool has_fields = !program.fields.empty();
  std::string text = fmt::format("#compdef {}\n\n", program.name);
  if (has_fields) text += names_function(program) + zsh_fields(program) + '\n';
  text += "_arguments -S \\\n";
  for (const OptionRow& row : program.rows) text += zsh_row(row);
  if (has_fields) return text + fmt::format("  '*:query:{}_query'\n", function_name(program.name));
  return text + (program.takes_files ? "  '*:source:_files'\n" : "  '*:word: '\n");
}

std::string fish_completion(const CompletedProgram& program) {
  std::string text;
  if (!program.takes_files) text += fmt::format("complete -c {} -f\n", program.name);
  for (const OptionRow& row : program.rows) text += fish_row(program.name, row);
  return program.fields.empty() ? text : text + fish_fields(program);
}

}  // namespace pressmark
