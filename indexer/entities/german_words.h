#pragma once

#include <string_view>

#include "indexer/entities/word_lists.h"

namespace pressmark::entities {

/// True if a folded German noun names a function by its last part: "Museumsleiterin", "Schiffsforscher".
bool is_german_role(std::string_view folded);

/// True if a folded German noun names a body by its last part: "Stadtmuseum", "Umweltverband".
bool is_german_body(std::string_view folded);

/// True if a folded word with a capital is more likely a German noun than a name: by its ending, or because
/// names of other things stand behind it ("Linie", "Ortsteil").
bool is_german_noun(std::string_view folded);

}  // namespace pressmark::entities
