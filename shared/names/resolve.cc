#include "shared/names/resolve.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "shared/names/names.h"

namespace pressmark {

namespace {

std::vector<NameForm> merged(std::vector<NameForm> forms) {
  std::map<std::string, unsigned> documents;
  for (NameForm& form : forms) documents[std::move(form.form)] += form.documents;
  std::vector<NameForm> out;
  out.reserve(documents.size());
  for (const auto& [form, count] : documents) out.push_back({form, count});
  std::sort(out.begin(), out.end(), InOrder());
  return out;
}

Name name_of(const std::vector<NameForm>& forms, const Group& group) {
  Name name;
  name.canonical = forms[group.canonical].form;
  for (const std::size_t i : group.members) {
    name.forms.push_back(forms[i]);
    name.documents += forms[i].documents;
  }
  std::sort(name.forms.begin(), name.forms.end(), InOrder());
  return name;
}

}  // namespace

Parting::Parting(EntityType type, const std::vector<NameForm>& forms, const NameRules& rules) {
  if (rules.empty()) return;
  bool any = false;
  for (const NameForm& form : forms) {
    places_.push_back(rules.parted_at(type, form.form));
    any = any || !places_.back().empty();
  }
  if (!any) places_.clear();
}

bool Parting::allows(std::size_t form, const Group& group) const {
  if (places_.empty() || places_[form].empty()) return true;
  return std::none_of(group.members.begin(), group.members.end(),
                      [&](std::size_t member) { return are_parted(places_[form], places_[member]); });
}

bool Parting::allows(const Group& one, const Group& other) const {
  return std::all_of(one.members.begin(), one.members.end(),
                     [&](std::size_t member) { return allows(member, other); });
}

bool InOrder::operator()(const NameForm& a, const NameForm& b) const {
  return std::tie(b.documents, a.form) < std::tie(a.documents, b.form);
}

bool InOrder::operator()(const Name& a, const Name& b) const {
  return std::tie(b.documents, a.canonical) < std::tie(a.documents, b.canonical);
}

std::vector<Name> resolve_block(EntityType type, std::vector<NameForm> forms, const NameRules& rules) {
  forms = merged(std::move(forms));
  const Parting parting(type, forms, rules);
  const std::vector<Group> groups =
      type == EntityType::person ? group_persons(forms, parting) : group_bodies(forms, type, parting);
  std::vector<Name> names;
  names.reserve(groups.size());
  for (const Group& group : groups) names.push_back(name_of(forms, group));
  std::sort(names.begin(), names.end(), InOrder());
  return names;
}

}  // namespace pressmark
