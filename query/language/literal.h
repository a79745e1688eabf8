#pragma once

#include <string_view>
#include <vector>

#include "query/language/query.h"

namespace pressmark {

/// The pieces of a text between white space, each as a word or phrase whatever it looks like; with `single`
/// each of its words alone. Pieces without a word are left out.
std::vector<Query> literal_leaves(std::string_view text, bool single);

}  // namespace pressmark
