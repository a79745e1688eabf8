#pragma once

#include <string_view>
#include <vector>

namespace pressmark {

/// The first spelling of the family of transliterations that the folded word belongs to ("aleksandr" gives
/// "alexander", "husayn" "hussein"); empty if it is in none. No word is in two families.
std::string_view variant_head(std::string_view folded_word);

/// True if `variant_head` knows the word as an Arabic, Persian or Urdu name.
bool is_arabic_name(std::string_view folded_word);

/// True if `variant_head` knows the word as a name of a Slavic language.
bool is_slavic_name(std::string_view folded_word);

/// True if both can be the given name of one person: a nickname and its full form ("bill" and "william"), or
/// forms in two neighbouring languages ("serhiy" and "sergei"). Not transitive: "alex" is Alexander or
/// Alexandra.
bool are_given_variants(std::string_view a, std::string_view b);

/// The full names that a nickname, or a form of a neighbouring language, may stand for; empty for others.
std::vector<std::string_view> full_names_of(std::string_view folded_word);

/// True for a short or pet form ("bill"): less specific than a full given name.
bool is_nickname(std::string_view folded_word);

}  // namespace pressmark
