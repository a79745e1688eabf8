#pragma once

#include <string_view>

namespace pressmark {

// What a folded word of a name may be besides a name: closed classes, looked up in constant tables.

/// "mr", "dr", "col": a word that is a title before any name.
bool is_sure_title(std::string_view word);
/// "president", "general", "king": a title before a person's name, but part of other names ("General
/// Motors").
bool is_title(std::string_view word);
/// "jr", "phd", "mp": what follows a person's name.
bool is_name_suffix(std::string_view word);
/// "ii", "iii", "xvi": a Roman number of two or more letters, up to thirty.
bool is_roman_number(std::string_view word);
/// "van", "de", "bin", "al": a small word inside a name that does not tell it from another.
bool is_particle(std::string_view word);
/// The Arabic article in its assimilated spellings, "al" to "az": what stands before a hyphen.
bool is_arabic_article(std::string_view word);
/// "of", "the", "and", "für": function words inside the names of bodies and places.
bool is_link_word(std::string_view word);
/// "inc", "ltd", "gmbh": legal forms.
bool is_legal_form(std::string_view word);
/// "pao", "pt": legal forms that may stand before the name.
bool is_leading_legal_form(std::string_view word);
/// "party", "group", "fc": what a body's short name leaves out.
bool is_soft_word(std::string_view word);
/// "group", "fc": of the soft words those that the full name of a company or team has; "party" and "club" may
/// also make another body.
bool is_loose_word(std::string_view word);
/// "ministry", "university", "bank": nouns that many bodies share; no home for a block.
bool is_common_body_word(std::string_view word);
/// "ministry", "department": heads that stand before or behind their subject ("Ministry of X" is "X
/// Ministry").
bool is_turning_head(std::string_view word);
/// Frequent Chinese, Korean and Vietnamese family names, which stand first.
bool is_short_east_asian_family(std::string_view word);
/// Frequent Japanese family names.
bool is_japanese_family(std::string_view word);
/// One romanised Chinese, Korean or Vietnamese syllable ("jong", "xi", "shek").
bool is_east_asian_syllable(std::string_view word);
/// One syllable of Hanyu Pinyin without its tone.
bool is_pinyin_syllable(std::string_view word);
/// A romanised Japanese word: syllables of one consonant and a vowel, "n" besides.
bool is_japanese_word(std::string_view word);

}  // namespace pressmark
