#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pressmark {

/// The authors in a line such as "By Ann Lee and Bo Ek, Example Agency": the cue word off, parted at commas
/// and words for "and", jobs, addresses and times out. Empty if the line names nobody.
std::vector<std::string> names_in_byline(std::string_view line);

/// True if the line begins as a byline does ("By", "Von", "Par", "Автор:").
bool begins_byline(std::string_view line);

/// The authors in a value made for machines ("Ann Lee, Bo Ek", "Lee, Ann" where `family_first`). Names need
/// no capitals here; a body such as "Post and Gazette" stays whole.
std::vector<std::string> names_in_field(std::string_view value, bool family_first);

/// The authors of a line that tells day and author ("Ann Lee - December 21, 2023"): the parts that look like
/// a person's name, whether or not a cue word stands there.
std::vector<std::string> names_beside_date(std::string_view line);

/// One author as given by machines: tidied, or nothing if it is an address, a number or a word such as
/// "admin".
std::string tidy_author(std::string_view name);

}  // namespace pressmark
