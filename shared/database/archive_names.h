#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <xapian.h>

#include "shared/article/article.h"
#include "shared/database/numbered_names.h"
#include "shared/names/names.h"

namespace pressmark {

/// The key in a database's metadata of the text of the names file (name_rules.h).
inline constexpr char kNamesFileKey[] = "names-file";

/// One XPF: (XOF:, XLF:) term of an entity of that name, the same one for each; "" if the name has no word.
std::string form_term(EntityType type, std::string_view name);

/// The people, organisations and places of an archive: which of its forms are one name, by their spellings
/// and by what a names file says. Everything comes from the terms of its documents.
class ArchiveNames {
 public:
  /// `stored`: the database keeps which forms are one name (stored_names.h), so that they need not be
  /// compared. `doubles` (doubles.h) are documents that do not count.
  ArchiveNames(Xapian::Database database, NameRules rules, bool stored = false,
               std::vector<Xapian::docid> doubles = {});

  const NameRules& rules() const { return rules_; }

  /// In how many articles a term stands; without doubles.
  unsigned documents_with(const std::string& term) const;

  /// The same for one of the database's terms.
  unsigned documents_at(const Xapian::TermIterator& term) const {
    return doubles_.empty() ? term.get_termfreq() : documents_with(*term);
  }

  /// All forms with a word whose key is `key`, and in how many articles each is a name: the XPF: (XOF:, XLF:)
  /// terms.
  std::vector<NameForm> forms_at(EntityType type, const std::string& key) const;

  /// The names of this type that have a form whose home block `key` is (names.h). Valid until the next call.
  const std::vector<Name>& at(EntityType type, const std::string& key) const;

  /// The name that has this form, or nullptr. Valid until the next call.
  const Name* of_form(EntityType type, std::string_view form) const;

  /// What the archive calls the name that has this form. Valid until the next call.
  const std::string& canonical_of(EntityType type, std::string_view form) const;

  /// All names of a type that were asked for so far, by numbers: for whoever counts many.
  NumberedNames& numbered(EntityType type) const;

  /// Changes when `numbered` begins anew, so that numbers from before say nothing any more.
  std::size_t numbering(EntityType type) const { return numbering_[type]; }

  /// The number of the name that has this form, in `numbered`: one for all its forms.
  NumberedNames::Number number_of(EntityType type, std::string_view form) const;

  /// The terms of all forms of the name that has this form: each of its articles has one of them.
  std::set<std::string> form_terms(EntityType type, const std::string& form) const;

  /// The acronyms and former names that articles explain as this name, and in how many; by falling documents.
  std::vector<NameForm> aliases_of(EntityType type, const Name& name) const;

  /// The forms of the names file that no article has, neither as a name nor as another name of one.
  std::vector<NameRules::TypedForm> unused_rule_forms() const;

  /// All names of a type with a word, in Latin letters, or an alias that begins with `folded_prefix` ("" for
  /// all), by falling documents. Without their aliases.
  std::vector<Name> with_prefix(EntityType type, std::string_view folded_prefix) const;

 private:
  using Block = std::pair<EntityType, std::string>;

  std::vector<std::string> stored_forms(EntityType type, std::string_view form) const;
  std::string find_canonical(EntityType type, std::string_view form) const;
  void load_stored(EntityType type) const;
  const std::vector<Name>& by_spelling(const Block& block) const;
  const std::map<std::string, std::vector<std::string>>& alias_terms(EntityType type) const;
  bool is_double(Xapian::docid document) const;
  std::string alias_as_written(const std::string& term, EntityType type, std::string_view name) const;
  std::vector<Name> with_merges(const std::vector<Name>& names, EntityType type) const;
  Name merged(EntityType type, const NameRules::Merged& rule) const;
  std::vector<NameForm> forms_of(EntityType type, const NameRules::Merged& rule) const;
  bool has_form(EntityType type, const std::string& form) const;
  const NameRules::Merged* rule_of(EntityType type, const Name& name) const;

  Xapian::Database database_;
  NameRules rules_;
  bool stored_;
  std::vector<Xapian::docid> doubles_;
  // Blocks that were asked for: a list of hits asks for the same ones again and again.
  mutable std::map<Block, std::vector<Name>> by_spelling_, resolved_;
  mutable std::map<EntityType, NumberedNames> numbered_;
  mutable std::map<EntityType, std::size_t> numbering_;
  mutable std::map<EntityType, bool> is_whole_;  // all stored forms are in `numbered_`
  mutable std::map<EntityType, std::map<std::string, std::vector<std::string>>> alias_terms_;  // by name
};

}  // namespace pressmark
