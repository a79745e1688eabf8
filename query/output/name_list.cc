#include "query/output/name_list.h"

#include <ostream>

#include <fmt/format.h>

#include "query/output/hit_json.h"
#include "query/output/printers.h"
#include "shared/article/article_json.h"
#include "shared/text/display.h"

namespace pressmark {
namespace {

Json json_of(const TypedName& name) {
  Json forms = Json::array();
  for (const NameForm& form : name.name.forms)
    forms.push_back({{"form", form.form}, {"documents", form.documents}});
  return {{"type", word_of(name.type)},
          {"name", name.name.canonical},
          {"documents", name.name.documents},
          {"forms", std::move(forms)}};
}

std::string forms_of(const TypedName& name) {
  std::string list;
  for (const NameForm& form : name.name.forms) {
    list += fmt::format("{}{} ({})", list.empty() ? "" : "; ", form.form, form.documents);
  }
  return list;
}

void print_text(const TypedName& name, std::ostream& out, const Style& style) {
  out << styled(harmless(name.name.canonical), Look::title, style)
      << fmt::format(" · {} · {} article{}\n", word_of(name.type), name.name.documents,
                     name.name.documents == 1 ? "" : "s");
  if (name.name.forms.size() < 2) return;
  for (const std::string& line : wrap(harmless(forms_of(name)), style.columns - 3))
    out << "   " << line << '\n';
}

void print_json(const std::vector<TypedName>& names, std::ostream& out) {
  Json list = Json::array();
  for (const TypedName& name : names) list.push_back(json_of(name));
  const Json answer = {{"schema", kSchema}, {"total", names.size()}, {"names", std::move(list)}};
  out << dumped(answer) << '\n';
}

void print_line(const TypedName& name, Format format, std::ostream& out) {
  if (format == Format::jsonl) {
    out << dumped(json_of(name)) << '\n';
  } else if (format == Format::ids) {
    out << tsv_cell(name.name.canonical) << '\n';
  } else {
    out << word_of(name.type) << '\t' << tsv_cell(name.name.canonical) << '\t' << name.name.documents << '\t'
        << tsv_cell(forms_of(name)) << '\n';
  }
}

}  // namespace

void print_names(const std::vector<TypedName>& names, Format format, std::ostream& out, const Style& style) {
  if (format == Format::json) return print_json(names, out);
  for (const TypedName& name : names) {
    if (format == Format::text) {
      print_text(name, out, style);
    } else {
      print_line(name, format, out);
    }
  }
}

}  // namespace pressmark
