#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "shared/article/article.h"
#include "shared/database/archive_names.h"
#include "shared/database/collection.h"
#include "shared/database/numbered_values.h"
#include "shared/result.h"

namespace pressmark {

/// `-d` if not empty, else $PRESSMARK_DATABASE, else $XDG_DATA_HOME/pressmark/archive.db (~/.local/share
/// without it).
std::string database_path(const std::string& given);

/// One or more databases, opened for reading as one; an article that stands in several counts once
/// (doubles.h).
class Archive {
 public:
  /// What happens where one of several databases cannot be opened.
  enum class Missing { refused, left_out };

  /// Throws Failure where a database, or all of them where one may be left out, is not there, is none of ours
  /// or has a newer schema.
  explicit Archive(const std::vector<std::string>& paths, Missing missing = Missing::refused);

  /// The same databases, opened anew: those that were left out stay out, as numbers of documents depend on
  /// how many there are. Throws Failure.
  Archive opened_again() const;

  Xapian::Database& database() { return database_; }
  const Xapian::Database& database() const { return database_; }
  const std::vector<std::string>& paths() const { return paths_; }

  /// Why databases were left out, of each that was.
  const std::vector<Error>& left_out() const { return left_out_; }

  /// The document of an exact id, else exact source_id, else unique prefix of 4 or more characters of an id.
  Result<Xapian::docid> find(std::string_view id) const;

  /// The article as it is stored, without the archive's names. Throws Failure.
  Article stored_article(Xapian::docid document) const;

  /// The stored article; `canonical` of its entities is filled.
  Article article(Xapian::docid document) const;

  /// Fills `canonical` of each entity with the archive's name for it.
  void fill_canonical(Article& article) const;

  /// What ranking asks of all documents.
  const Collection& collection() const { return *collection_; }

  /// Which of the archive's forms are one person, organisation or place.
  const ArchiveNames& names() const { return *names_; }

  /// The values of a slot that is counted, by document.
  NumberedValues& values_of(Xapian::valueno slot) const;

  /// True if of at least one in a hundred articles nobody knows the language.
  bool has_unknown_languages() const { return has_unknown_languages_; }

  /// Languages that hold at least one in a hundred of the articles, most frequent first.
  const std::vector<std::string>& languages() const { return languages_; }

 private:
  void read_languages();
  std::vector<std::string> ids_of(const std::vector<Xapian::docid>& documents) const;
  Xapian::docid winner_of(const std::vector<Xapian::docid>& documents) const;

  std::vector<std::string> paths_;
  std::vector<std::string> opened_;  // of the paths
  std::vector<Error> left_out_;
  mutable Xapian::Database database_;
  std::optional<ArchiveNames> names_;
  std::optional<Collection> collection_;
  mutable std::map<Xapian::valueno, NumberedValues> values_;
  std::vector<std::string> languages_;
  bool has_unknown_languages_ = false;
};

}  // namespace pressmark
