#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pressmark {

/// One word of a name as written.
struct NameToken {
  std::string word;            // folded, in Latin letters; apostrophes and the full stops of "U.S." are gone
  bool cyrillic = false;       // was written so
  bool dotted = false;         // "V.", "U.S.", "Col."
  bool capitals = false;       // two or more letters, all upper case
  bool hyphen_before = false;  // joined to the token before it
  bool comma_before = false;
};

/// The words of a name, in order. What stands in brackets or quotation marks behind the first word is left
/// out (a nickname, a translation) unless `keep_brackets`.
std::vector<NameToken> name_tokens(std::string_view name, bool keep_brackets);

}  // namespace pressmark
