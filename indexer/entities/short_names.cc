#include "indexer/entities/short_names.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "indexer/entities/gazetteer/gazetteer.h"
#include "shared/names/names.h"

namespace pressmark::entities {
namespace {

constexpr std::size_t kMostBodies = 200;  // of a page; the comparisons are their square
constexpr std::size_t kNoGroup = static_cast<std::size_t>(-1);
constexpr std::size_t kLeastLetters = 3;
constexpr std::size_t kMostLetters = 8;

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

bool is_acronym(const Group& group) {
  const std::string& name = group.entity.name;
  return !group.known && name.size() >= kLeastLetters && name.size() <= kMostLetters &&
         std::all_of(name.begin(), name.end(), is_capital);
}

// "Norwegian Coast Guard" for "Coast Guard": the words before it are a country or its people.
bool is_with_country(std::string_view full, std::string_view brief) {
  if (full.size() < brief.size() + 2 || !full.ends_with(brief) || brief.find(' ') == brief.npos) return false;
  const std::string_view before = full.substr(0, full.size() - brief.size());
  if (before.back() != ' ') return false;
  const std::string key = gazetteer::key_of(before.substr(0, before.size() - 1));
  return gazetteer::look_up(key).has(gazetteer::kCountry | gazetteer::kPeople);
}

bool is_full_form(const Group& full, const Group& brief) {
  if (is_acronym(brief))
    return full.entity.name.find(' ') != std::string::npos &&
           same_name(full.entity.name, brief.entity.name, EntityType::org);
  // "Norway's Energy Ministry" may be another country's than the Energy Ministry that is spelt out.
  if (brief.owned || brief.known) return false;
  return std::any_of(full.entity.forms.begin(), full.entity.forms.end(),
                     [&](const Form& form) { return is_with_country(form.form, brief.entity.name); });
}

// The only body that `brief` can stand for.
std::size_t only_full_form(const std::vector<Group>& groups, const std::vector<std::size_t>& bodies,
                           std::size_t brief) {
  std::size_t found = kNoGroup;
  for (const std::size_t body : bodies) {
    if (body == brief || groups[body].gone || !is_full_form(groups[body], groups[brief])) continue;
    if (found != kNoGroup) return kNoGroup;
    found = body;
  }
  return found;
}

}  // namespace

void join_short_bodies(std::vector<Group>& groups) {
  std::vector<std::size_t> bodies;
  for (std::size_t i = 0; i < groups.size() && bodies.size() < kMostBodies; ++i) {
    if (!groups[i].gone && groups[i].entity.type == EntityType::org) bodies.push_back(i);
  }
  for (const std::size_t brief : bodies) {
    const std::size_t full = only_full_form(groups, bodies, brief);
    if (full != kNoGroup) join_groups(groups, full, brief);
  }
}

}  // namespace pressmark::entities
