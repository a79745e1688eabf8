#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "shared/names/body.h"
#include "shared/names/name_rules.h"
#include "shared/names/names.h"

namespace pressmark {

/// How many articles of a short form the rarest full form may have for one.
inline constexpr std::uint64_t kRareBeside = 20;

/// Forms (by their places in the block) that are one name.
struct Group {
  std::vector<std::size_t> members;
  std::size_t canonical = 0;
};

/// True if one is that much rarer beside the other that they are hardly one name: news that is full of a
/// short form has its full form now and then.
inline bool is_rare_beside(std::uint64_t documents, std::uint64_t others) {
  return others > kRareBeside * documents;
}

/// What keeps the short name of a body ("Labour") apart from the full one ("Labour Party").
enum class ShortFormBar {
  none,
  not_telling,  // many bodies are called so
  company,      // a company is no party or club
  rare,         // "Harvard", of which all write, is no "Harvard Club", of which one does
};

/// Forms of one name and how many articles have them.
struct CountedBodies {
  std::vector<BodyName> forms;
  std::uint64_t documents = 0;
};

/// For a short name and the full forms of a body whose core it is.
ShortFormBar short_form_bar(const CountedBodies& short_forms, const CountedBodies& full_forms);

/// True if nothing is left out of the name: it may be short for another one.
bool is_short(const BodyName& body);

/// What rules keep apart among the forms of a block, which are told by their places.
class Parting {
 public:
  Parting(EntityType type, const std::vector<NameForm>& forms, const NameRules& rules);

  /// True if the form may join the group.
  bool allows(std::size_t form, const Group& group) const;
  /// True if the groups may become one.
  bool allows(const Group& one, const Group& other) const;

 private:
  std::vector<std::vector<NameRules::Parted>> places_;  // by form; empty if nothing is parted
};

/// The two halves of `resolve_block`. `forms` are distinct and `InOrder`.
std::vector<Group> group_persons(const std::vector<NameForm>& forms, const Parting& parting);
std::vector<Group> group_bodies(const std::vector<NameForm>& forms, EntityType type, const Parting& parting);

}  // namespace pressmark
