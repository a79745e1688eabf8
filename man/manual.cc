// Makes what is installed beside the programs from their tables: man pages out of templates, completions.
//
//     pressmark-manual page < pressmark-query.1.in > pressmark-query.1
//     pressmark-manual completion bash|zsh|fish pressmark-index|pressmark-query
#include <algorithm>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include <fmt/ranges.h>

#include "indexer/options/options.h"
#include "query/options.h"
#include "query/terminal/key_table.h"
#include "shared/article/article_words.h"
#include "shared/database/fields.h"
#include "shared/options/completion.h"
#include "shared/options/option_mdoc.h"
#include "shared/text/stem.h"
#include "shared/version.h"

namespace {

using namespace pressmark;

constexpr std::string_view kNone = "\\(en";

std::string_view kind_name(FieldKind kind) {
  switch (kind) {
    case FieldKind::words:
      return "words";
    case FieldKind::exact:
      return "exact";
    case FieldKind::name:
      return "name";
    case FieldKind::date:
      return "date";
    case FieldKind::mention:
      return "mentions";
    case FieldKind::number:
      return "number";
    case FieldKind::likeness:
      return "likeness";
  }
  return "";
}

// What can be asked, for pressmark-query-syntax(7).
std::string field_list() {
  std::string text =
      ".Bl -column -compact \"organisation:\" \"mentions\"\n.It Sy field Ta Sy kind Ta Sy what\n";
  for (const Field& field : fields()) {
    text +=
        fmt::format(".It Ic {} : Ta {} Ta {}\n", field.name, kind_name(field.kind), mdoc_text(field.help));
    if (!field.alias.empty()) text += fmt::format(".It Ic {} : Ta \\(en Ta the same\n", field.alias);
  }
  return text + ".El\n";
}

std::string terms_of(const Field& field) {
  if (field.name == "text") return "(none), Z";
  if (field.name == "date") return "Y, M, D";
  if (field.prefix.empty()) return std::string(kNone);
  if (field.kind == FieldKind::words) return fmt::format("{0}, Z{0}", field.prefix);
  if (field.kind != FieldKind::name) return std::string(field.prefix);
  return fmt::format("{}, {}, {}", field.prefix, name_form_prefix(field.entity),
                     name_alias_prefix(field.entity));
}

// Where it is stored, for pressmark-database(5).
std::string field_terms() {
  std::string text = ".Bl -column -compact \"confidence\" \"XPW:, XPF:, XPA:\" \"slot\"\n";
  text += ".It Sy field Ta Sy terms Ta Sy slot\n";
  for (const Field& field : fields()) {
    const std::string slot = field.slot < 0 ? std::string(kNone) : std::to_string(field.slot);
    text += fmt::format(".It {} Ta {} Ta {}\n", field.name, terms_of(field), slot);
  }
  return text + ".El\n";
}

// The keys of a pane, for pressmark-keys(7).
std::string keys_of(screen::Pane pane) {
  std::string text = ".Bl -tag -width \"Down Up ^N ^P\"\n";
  for (const screen::KeyHelp& one : screen::help_of(pane)) {
    std::string keys;
    for (const std::string& key : one.keys) keys += (keys.empty() ? "" : " ") + key;
    text += fmt::format(".It Ic {}\n{}\n", mdoc_text(keys), mdoc_text(one.help));
  }
  return text + ".El\n";
}

struct Part {
  std::string_view mark;
  std::string (*text)();
};

constexpr Part kParts[] = {
    {"@INDEX_OPTIONS@", [] { return option_mdoc(index_options()); }},
    {"@QUERY_OPTIONS@", [] { return option_mdoc(query_option_rows()); }},
    {"@QUERY_KEYS@", [] { return keys_of(screen::Pane::query); }},
    {"@LIST_KEYS@", [] { return keys_of(screen::Pane::list); }},
    {"@READER_KEYS@", [] { return keys_of(screen::Pane::reader); }},
    {"@FIELDS@", field_list},
    {"@FIELD_TERMS@", field_terms},
    {"@OS@", [] { return fmt::format(".Os Pressmark {}\n", kVersion); }},
};

// A line that is a mark of the table becomes its part; a literal display is taken as written.
int fill_page() {
  bool literal = false;
  for (std::string line; std::getline(std::cin, line);) {
    if (line.starts_with(".Ed")) literal = false;
    const auto* part =
        std::find_if(std::begin(kParts), std::end(kParts), [&](const Part& p) { return p.mark == line; });
    if (part != std::end(kParts)) {
      std::cout << part->text();
    } else if (line.starts_with("@")) {
      std::cerr << "pressmark-manual: " << line << ": no such part\n";
      return 1;
    } else {
      std::cout << (literal ? mdoc_text(line) : line) << '\n';
    }
    if (line.starts_with(".Bd -literal")) literal = true;
  }
  return 0;
}

// The fields of a query, with their other names and the values that can be found.
std::vector<CompletedField> completed_fields() {
  std::vector<CompletedField> list;
  for (const Field& field : fields()) {
    for (const std::string_view name : {field.name, field.alias}) {
      if (name.empty()) continue;
      list.push_back({name});
      if (field.kind == FieldKind::name) list.back().names = word_of(field.entity);
      if (field.name == "kind") list.back().choices = "article page list error";
      if (field.name == "language")
        list.back().choices = fmt::format("{}", fmt::join(stemmed_languages(), " "));
    }
  }
  return list;
}

int complete(const std::string& shell, const std::string& name) {
  const std::vector<CompletedField> query_fields = completed_fields();
  const CompletedProgram index{"pressmark-index", index_options(), true};
  const CompletedProgram query{"pressmark-query", query_option_rows(), false, query_fields};
  const CompletedProgram& program = name == index.name ? index : query;
  if (shell == "bash") std::cout << bash_completion(program);
  if (shell == "zsh") std::cout << zsh_completion(program);
  if (shell == "fish") std::cout << fish_completion(program);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  if (words.size() == 1 && words[0] == "page") return fill_page();
  if (words.size() == 3 && words[0] == "completion") return complete(words[1], words[2]);
  std::cerr << "usage: pressmark-manual page | completion SHELL PROGRAM\n";
  return 2;
}
