#pragma once

#include <cstddef>
#include <vector>

#include "shared/names/names.h"

namespace pressmark {

/// Forms (by their places in the block) that are one name.
struct Group {
  std::vector<std::size_t> members;
  std::size_t canonical = 0;
};

/// The order of the forms of a block: by falling documents, then by form.
bool is_before(const NameForm& a, const NameForm& b);

/// The two halves of `resolve_block`. `forms` are distinct and in the order of `is_before`.
std::vector<Group> group_persons(const std::vector<NameForm>& forms);
std::vector<Group> group_bodies(const std::vector<NameForm>& forms, EntityType type);

}  // namespace pressmark
