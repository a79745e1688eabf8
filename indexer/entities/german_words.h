#pragma once

#include <string_view>

#include "indexer/entities/word_lists.h"

namespace pressmark::entities {

/// True if a folded German noun names a function by its last part: "Museumsleiterin", "Schiffsforscher".
bool is_german_role(std::string_view folded);

/// True if a folded German noun names a body by its last part: "Stadtmuseum", "Umweltverband".
bool is_german_body(std::string_view folded);

/// True for a folded German noun or question word that is a place's name in another country: "Ende", "Wer".
bool is_german_word(std::string_view folded);

/// True if what stands behind the folded noun is a place: "Ortsteil", "Landeshauptstadt".
bool is_german_place_noun(std::string_view folded);

/// True if "für" and a subject may follow the folded noun in the name of a body: "Bundesamt", "Instituts".
bool is_german_office(std::string_view folded);

/// True if a folded word with a capital is more likely a German noun than a name: by its ending, or because
/// names of other things stand behind it ("Linie", "Ortsteil").
bool is_german_noun(std::string_view folded);

}  // namespace pressmark::entities
