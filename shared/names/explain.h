#pragma once

#include <string>
#include <string_view>

#include "shared/names/names.h"

namespace pressmark {

/// Why a form of a name stands under its canonical form, in words: "initial; grigorenko is a spelling of
/// hryhorenko". Never empty.
std::string why_one(EntityType type, std::string_view canonical, std::string_view form);

/// Why two persons of one family name, or two bodies that differ by a word like "Party", are not one, or why
/// a rule parts two names. "" if nothing brings them near each other.
std::string why_two(EntityType type, const Name& a, const Name& b, const NameRules& rules);

}  // namespace pressmark
