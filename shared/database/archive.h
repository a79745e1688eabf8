#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <xapian.h>

#include "shared/article/article.h"
#include "shared/names/names.h"
#include "shared/result.h"

namespace pressmark {

/// `-d` if not empty, else $PRESSMARK_DATABASE, else $XDG_DATA_HOME/pressmark/archive.db (~/.local/share
/// without it).
std::string database_path(const std::string& given);

/// One XPF: (XOF:, XLF:) term of an entity of that name, the same one for each; "" if the name has no word.
std::string form_term(EntityType type, std::string_view name);

/// One or more databases, opened for reading as one. Throws Failure: not there, no database of ours, newer
/// schema.
class Archive {
 public:
  explicit Archive(const std::vector<std::string>& paths);

  Xapian::Database& database() { return database_; }
  const Xapian::Database& database() const { return database_; }
  const std::vector<std::string>& paths() const { return paths_; }

  /// The document of an exact id, else exact source_id, else unique prefix of 4 or more characters of an id.
  Result<Xapian::docid> find(std::string_view id) const;

  /// The article as it is stored, without the archive's names. Throws Failure.
  Article stored_article(Xapian::docid document) const;

  /// The stored article; `canonical` of its entities is filled.
  Article article(Xapian::docid document) const;

  /// Fills `canonical` of each entity with the archive's name for it.
  void fill_canonical(Article& article) const;

  /// The archive's names of this type whose home block `key` is (names.h). Valid until the next call.
  const std::vector<Name>& names_at(EntityType type, const std::string& key) const;

  /// The archive's name that has this form, or nullptr. Valid until the next call.
  const Name* name_of(EntityType type, std::string_view form) const;

  /// The terms of all forms of the name that has this form: each of its articles has one of them.
  std::set<std::string> form_terms(EntityType type, const std::string& form) const;

  /// All forms with a word whose key is `key`: the XPF: (XOF:, XLF:) terms and their document frequencies.
  std::vector<NameForm> forms_at(EntityType type, const std::string& key) const;

  /// All resolved names of a type with a word that begins with `folded_prefix` ("" for all), by falling
  /// documents.
  std::vector<Name> names_with_prefix(EntityType type, std::string_view folded_prefix) const;

  /// Languages that hold at least one in a hundred of the articles, most frequent first.
  std::vector<std::string> languages() const;

 private:
  std::vector<std::string> ids_of(const std::vector<Xapian::docid>& documents) const;

  std::vector<std::string> paths_;
  mutable Xapian::Database database_;
  // Names of home blocks that were asked for: a list of hits asks for the same ones again and again.
  mutable std::map<std::pair<EntityType, std::string>, std::vector<Name>> resolved_;
};

}  // namespace pressmark
