#include "query/search/explain_name.h"

#include <set>

#include "shared/names/explain.h"

namespace pressmark {
namespace {

constexpr std::size_t kMostApart = 5;

// What a form is compared with: a name that a rule gives need not be like its forms.
std::string likest(const Name& name, const NameForm& form, EntityType type) {
  if (!name.by_rule || home_key(name.canonical, type) == home_key(form.form, type)) return name.canonical;
  for (const NameForm& other : name.forms) {
    if (home_key(other.form, type) == home_key(form.form, type)) return other.form;
  }
  return name.canonical;
}

}  // namespace

NameExplanation explain_name(const Archive& archive, EntityType type, const Name& name) {
  const NameRules& rules = archive.names().rules();
  NameExplanation explanation;
  std::set<std::string> homes;
  for (const NameForm& form : name.forms) {
    homes.insert(home_key(form.form, type));
    const bool ruled = name.by_rule && rules.merged_with(type, form.form) != nullptr;
    if (form.form == name.canonical) {
      explanation.why.emplace_back();
    } else if (ruled) {
      explanation.why.emplace_back("the names file says so");
    } else {
      explanation.why.push_back(why_one(type, likest(name, form, type), form.form));
    }
  }
  for (const std::string& home : homes) {
    for (const Name& other : archive.names().at(type, home)) {
      if (other.canonical == name.canonical || explanation.apart.size() == kMostApart) continue;
      std::string why = why_two(type, name, other, rules);
      if (!why.empty()) explanation.apart.push_back({other.canonical, other.documents, std::move(why)});
    }
  }
  return explanation;
}

}  // namespace pressmark
