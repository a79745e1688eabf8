#include "indexer/entities/groups.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "shared/names/names.h"

namespace pressmark::entities {
namespace {

std::size_t count_blanks(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
}

std::size_t rank_of(const Form& form) {
  const bool small =
      std::any_of(form.form.begin(), form.form.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return count_blanks(form.form) * 2 + (small ? 1 : 0);
}

bool joins(const Group& a, const Group& b) {
  if (a.gone || b.gone || (a.known && b.known)) return false;
  return same_name(a.entity.name, b.entity.name, a.entity.type);
}

}  // namespace

void close_group(Group& group) {
  Entity& entity = group.entity;
  entity.forms.clear();
  for (const auto& [form, times] : group.forms) entity.forms.push_back({form, times});
  std::sort(entity.forms.begin(), entity.forms.end(), [](const Form& a, const Form& b) {
    return a.count != b.count ? a.count > b.count : a.form < b.form;
  });
  if (group.known) return;
  // The fullest form; among equals the most frequent, and none in capitals where another is there.
  const Form* best = nullptr;
  for (const Form& form : entity.forms) {
    if (best == nullptr || rank_of(form) > rank_of(*best)) best = &form;
  }
  if (best != nullptr) entity.name = best->form;
}

void join_groups(std::vector<Group>& groups, std::size_t into, std::size_t from) {
  Group& a = groups[into];
  Group& b = groups[from];
  for (const auto& [form, times] : b.forms) a.forms[form] += times;
  a.entity.count += b.entity.count;
  a.known = a.known || b.known;
  if (b.known) a.entity.name = b.entity.name;
  if (!a.entity.country) a.entity.country = b.entity.country;
  for (const std::string& role : b.entity.roles) {
    if (std::find(a.entity.roles.begin(), a.entity.roles.end(), role) == a.entity.roles.end())
      a.entity.roles.push_back(role);
  }
  a.owned = a.owned || b.owned;
  b.gone = true;
  b.home = into;
  close_group(a);
}

void join_spellings(std::vector<Group>& groups) {
  constexpr std::size_t kLargestBlock = 24;
  std::map<std::pair<EntityType, std::string>, std::vector<std::size_t>> blocks;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    groups[i].home = i;
    const Entity& entity = groups[i].entity;
    if (entity.forms.empty()) continue;
    blocks[{entity.type, home_key(entity.name, entity.type)}].push_back(i);
  }
  for (const auto& [key, block] : blocks) {
    for (auto at = block.begin(); block.size() <= kLargestBlock && at != block.end(); ++at) {
      const auto first = std::find_if(
          block.begin(), at, [&](std::size_t earlier) { return joins(groups[earlier], groups[*at]); });
      if (first != at) join_groups(groups, *first, *at);
    }
  }
}

void part_homonyms(std::vector<Group>& groups) {
  struct Homonym {
    std::string_view name, country, other;
    std::array<std::string_view, 4> neighbours;
  };
  constexpr Homonym kHomonyms[] = {{"Georgia", "GE", "US", {"GE", "RU", "AM", "AZ"}}};
  for (const Homonym& homonym : kHomonyms) {
    bool other = false;
    bool near = false;
    for (const Group& group : groups) {
      if (group.gone || !group.entity.country || group.entity.name == homonym.name) continue;
      const std::string& country = *group.entity.country;
      const bool whole = group.entity.name == "United States";  // everybody speaks of it
      other = other || (country == homonym.other && !whole);
      near = near || std::find(homonym.neighbours.begin(), homonym.neighbours.end(), country) !=
                         homonym.neighbours.end();
    }
    if (!other || near) continue;
    for (Group& group : groups) {
      if (group.entity.name == homonym.name && group.entity.country == homonym.country)
        group.entity.country = homonym.other;
    }
  }
}

}  // namespace pressmark::entities
