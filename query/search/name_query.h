#pragma once

#include <string_view>
#include <vector>

#include <xapian.h>

#include "query/language/query.h"
#include "shared/database/archive.h"

namespace pressmark {

/// The articles that name a person, organisation or place: a boolean query over the terms of names. One word
/// stands for all its spellings in the archive, several words for the names that have them all, with all
/// forms of those; an acronym or former name that some article explains stands for the name, and the name for
/// it. `exact`: the words as they are. Says in `notes` what was widened or cut, and for a name that the
/// archive lacks the nearest ones, if `suggests`.
Xapian::Query name_query(const Archive& archive, const Query& leaf, std::vector<Note>& notes,
                         bool suggests = true);

/// The same for names that have a word that begins with the text.
Xapian::Query name_prefix_query(const Archive& archive, const Query& leaf, std::vector<Note>& notes);

/// The folded words of a name as asked for: particles and titles count only if nothing else is there.
std::vector<std::string> asked_name_words(std::string_view text);

}  // namespace pressmark
