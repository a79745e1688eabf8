#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/article/article.h"
#include "shared/names/name_rules.h"

namespace pressmark {

/// A form of a name and the number of documents that use it as the name of an entity.
struct NameForm {
  std::string form;
  unsigned documents = 0;
};

/// One person, organisation or place of the archive.
struct Name {
  std::string canonical;        // the most frequent full form
  std::vector<NameForm> forms;  // `InOrder`
  unsigned documents = 0;
  bool by_rule = false;  // a rule of the user merges some of the forms
  /// Acronyms and other names that articles use for it, where they were asked for.
  std::vector<NameForm> aliases = {};
};

/// The order of forms and of names: by falling documents, then by form or by what the name is called.
struct InOrder {
  bool operator()(const NameForm& a, const NameForm& b) const;
  bool operator()(const Name& a, const Name& b) const;
};

/// A coarse transliteration key of one folded word: "zelensky", "zelenskyy" and "zelenskiy" share it. It
/// proposes candidates only; `are_spellings` decides.
std::string word_key(std::string_view folded_word);

/// True if two folded words are spellings of one name word: transliterations and, for persons, what readers
/// take for one name ("smyth", "smith"); no typing errors. Spellings share the `word_key`. Nothing is known
/// of the name around the words; `resolve_block` knows more and is stricter.
bool are_spellings(std::string_view a, std::string_view b, EntityType type);

/// The folded words of a name that can carry terms: particles and titles left out unless nothing else is
/// there.
std::vector<std::string> name_words(std::string_view name);

/// The key under which a form meets its possible equals: of the family word for persons, else of the longest
/// word that few bodies share ("ministry" is no home). It is the `word_key` of one of the `name_words`.
std::string home_key(std::string_view name, EntityType type);

/// Which forms are one name: a pure function of one home block, in any order. Two forms join if their family
/// words are spellings of each other and the given names are compatible (equal, variant, initial, or missing
/// beside exactly one candidate); never on a family name alone between two candidates. Words that show no
/// sign of a transliteration must be equal. Ten thousand forms take half a second, two in the worst case
/// (comparisons are capped, in the order of frequency; beyond the cap only equal spellings join). What
/// `rules` part stays apart; what they merge is for who knows other blocks, too.
std::vector<Name> resolve_block(EntityType type, std::vector<NameForm> forms, const NameRules& rules = {});

/// True if two names alone, without an archive, are taken for one. Knows acronyms and turned word order
/// besides.
bool same_name(std::string_view a, std::string_view b, EntityType type);

}  // namespace pressmark
