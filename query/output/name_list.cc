#include "query/output/name_list.h"

#include <ostream>

#include <fmt/format.h>

#include "query/output/hit_json.h"
#include "query/output/printers.h"
#include "shared/article/article_json.h"
#include "shared/text/display.h"

namespace pressmark {
namespace {

Json json_of(const std::vector<NameForm>& forms) {
  Json list = Json::array();
  for (const NameForm& form : forms) list.push_back({{"form", form.form}, {"documents", form.documents}});
  return list;
}

Json json_of(const TypedName& name) {
  Json json = {{"type", word_of(name.type)},
               {"name", name.name.canonical},
               {"documents", name.name.documents},
               {"forms", json_of(name.name.forms)},
               {"aliases", json_of(name.name.aliases)}};
  if (!name.explanation) return json;
  for (std::size_t i = 0; i < name.name.forms.size(); ++i)
    json["forms"][i]["why"] =
        name.explanation->why[i].empty() ? Json(nullptr) : Json(name.explanation->why[i]);
  json["apart"] = Json::array();
  for (const NameExplanation::Apart& other : name.explanation->apart)
    json["apart"].push_back({{"name", other.name}, {"documents", other.documents}, {"why", other.why}});
  return json;
}

std::string forms_of(const TypedName& name) {
  std::string list;
  for (const auto& forms : {name.name.forms, name.name.aliases}) {
    for (const NameForm& form : forms)
      list += fmt::format("{}{} ({})", list.empty() ? "" : "; ", form.form, form.documents);
  }
  return list;
}

void print_wrapped(const std::string& line, std::ostream& out, const Style& style) {
  for (const std::string& part : wrap(harmless(line), style.columns - 3)) out << "   " << part << '\n';
}

void print_reasons(const TypedName& name, std::ostream& out, const Style& style) {
  for (std::size_t i = 0; i < name.name.forms.size(); ++i) {
    const std::string& why = name.explanation->why[i];
    const NameForm& form = name.name.forms[i];
    print_wrapped(fmt::format("{} ({}){}{}", form.form, form.documents, why.empty() ? "" : ": ", why), out,
                  style);
  }
  for (const NameForm& alias : name.name.aliases)
    print_wrapped(fmt::format("{} ({}): another name for it in these articles", alias.form, alias.documents),
                  out, style);
  for (const NameExplanation::Apart& other : name.explanation->apart)
    print_wrapped(fmt::format("not {} ({}): {}", other.name, other.documents, other.why), out, style);
}

// The name in bold and what it is; below it if it takes the whole line.
void print_head(const TypedName& name, std::ostream& out, const Style& style) {
  const std::string about = fmt::format(" · {} · {} article{}", word_of(name.type), name.name.documents,
                                        name.name.documents == 1 ? "" : "s");
  const std::string canonical = harmless(name.name.canonical);
  const bool fits = display_width(canonical) + display_width(about) <= style.columns;
  for (const std::string& line : wrap(canonical, style.columns))
    out << styled(line, Look::title, style) << (fits ? "" : "\n");
  if (fits) {
    out << about << '\n';
  } else {
    print_wrapped(about.substr(1), out, style);
  }
}

void print_text(const TypedName& name, std::ostream& out, const Style& style) {
  print_head(name, out, style);
  if (name.explanation) return print_reasons(name, out, style);
  if (name.name.forms.size() + name.name.aliases.size() > 1) print_wrapped(forms_of(name), out, style);
}

Json head_of(const NameList& list) { return {{"schema", kSchema}, {"total", list.total}}; }

void print_json(const NameList& list, std::ostream& out) {
  Json answer = head_of(list);
  answer["names"] = Json::array();
  for (const TypedName& name : list.names) answer["names"].push_back(json_of(name));
  answer["notes"] = json_of(list.notes);
  out << dumped(answer) << '\n';
}

void print_summary(const NameList& list, std::ostream& out) {
  Json line = {{"type", "summary"}};
  line.update(head_of(list));
  line["notes"] = json_of(list.notes);
  out << dumped(line) << '\n';
}

void print_line(const TypedName& name, Format format, std::ostream& out, char row_end) {
  if (format == Format::jsonl) {
    out << dumped(json_of(name)) << '\n';
  } else if (format == Format::ids) {
    out << tsv_cell(name.name.canonical) << row_end;
  } else if (format == Format::csv) {
    out << csv_cell(word_of(name.type)) << ',' << csv_cell(name.name.canonical) << ','
        << csv_cell(std::to_string(name.name.documents)) << ',' << csv_cell(forms_of(name)) << '\n';
  } else {
    out << word_of(name.type) << '\t' << tsv_cell(name.name.canonical) << '\t' << name.name.documents << '\t'
        << tsv_cell(forms_of(name)) << row_end;
  }
}

}  // namespace

void print_names(const NameList& list, Format format, std::ostream& out, const Style& style, char row_end) {
  if (format == Format::json) return print_json(list, out);
  if (format == Format::csv) out << "type,name,articles,forms\n";
  for (const TypedName& name : list.names) {
    if (format == Format::text) {
      print_text(name, out, style);
    } else {
      print_line(name, format, out, row_end);
    }
  }
  if (format == Format::jsonl) print_summary(list, out);
}

}  // namespace pressmark
