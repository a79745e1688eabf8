#include "shared/database/archive.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "shared/article/article_json.h"
#include "shared/database/doubles.h"
#include "shared/database/fields.h"
#include "shared/database/folder.h"
#include "shared/database/schema.h"
#include "shared/database/stored_names.h"
#include "shared/database/xapian_error.h"
#include "shared/failure.h"
#include "shared/text/letters.h"

namespace pressmark {
namespace {

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

Error no_database_in(const std::string& path) {
  return Error{ErrorKind::storage, path, "its file XAPIANDB cannot be read, or names no database", ""};
}

Xapian::Database open_one(const std::string& path) {
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) {
    throw Failure(Error{ErrorKind::not_found, path, "there is no such database",
                        "make one: pressmark-index -d " + path + " FOLDER"});
  }
  database_folder::check_stub_not_lost(path);
  if (database_folder::exists(path)) database_folder::check_readable(path);
  try {
    Xapian::Database database(path);
    // Xapian takes a stub whose reading failed for one that names nothing.
    if (database.get_uuid().empty()) throw Failure(no_database_in(path));
    check_schema(database, path);
    return database;
  } catch (const Xapian::Error& error) {
    throw Failure(Error{ErrorKind::storage, path, "cannot be opened as a database: " + reason_of(error), ""});
  }
}

// The names files of all databases, one below the other.
NameRules rules_of(const std::vector<Xapian::Database>& databases, const std::vector<std::string>& paths) {
  std::string text;
  for (const Xapian::Database& database : databases) text += database.get_metadata(kNamesFileKey) + '\n';
  Result<NameRules> rules = NameRules::parse(text);
  if (rules) return std::move(rules).value();
  throw Failure(Error{ErrorKind::storage, paths.front(), "its names file: " + describe(rules.error()),
                      "give a good one with pressmark-index --names-file"});
}

Error no_such_article(std::string_view id) {
  return Error{ErrorKind::not_found, std::string(id), "no article has this id",
               "ids stand at the end of each hit; four characters of one are enough"};
}

Error many_articles(std::string_view id, const std::vector<std::string>& ids) {
  constexpr std::size_t kListed = 5;
  std::string list;
  for (std::size_t i = 0; i < std::min(ids.size(), kListed); ++i) list += (i == 0 ? "" : ", ") + ids[i];
  if (ids.size() > kListed) list += " and " + std::to_string(ids.size() - kListed) + " more";
  return Error{ErrorKind::ambiguous, std::string(id), "more than one article has it: " + list,
               "give more of an id"};
}

}  // namespace

std::string database_path(const std::string& given) {
  if (!given.empty()) return given;
  if (std::string path = environment("PRESSMARK_DATABASE"); !path.empty()) return path;
  if (const std::string home = environment("XDG_DATA_HOME"); !home.empty())
    return home + "/pressmark/archive.db";
  return environment("HOME") + "/.local/share/pressmark/archive.db";
}

Archive::Archive(const std::vector<std::string>& paths, Missing missing) : paths_(paths) {
  std::vector<Xapian::Database> databases;
  for (const std::string& path : paths_) {
    try {
      databases.push_back(open_one(path));
      database_.add_database(databases.back());
    } catch (const Failure& failure) {
      left_out_.push_back(failure.error());
      if (missing == Missing::refused || left_out_.size() == paths_.size()) throw;
      continue;
    }
    opened_.push_back(path);
  }
  // Of several databases none knows the forms of the others.
  const bool stored = databases.size() == 1 && has_current_names(databases.front());
  auto doubles = databases.size() > 1 ? doubles_of(database_) : std::vector<Xapian::docid>();
  names_.emplace(database_, rules_of(databases, paths_), stored, doubles);
  collection_.emplace(database_, std::move(doubles));
  read_languages();
}

Archive Archive::opened_again() const {
  Archive again(opened_);
  again.paths_ = paths_;
  again.left_out_ = left_out_;
  return again;
}

Result<Xapian::docid> Archive::find(std::string_view id) const {
  for (const std::string_view prefix : {std::string_view("Q"), kSourceIdPrefix}) {
    const std::string term = make_term(prefix, id);
    const std::vector<Xapian::docid> documents(database_.postlist_begin(term), database_.postlist_end(term));
    if (documents.empty()) continue;
    std::vector<std::string> ids = ids_of(documents);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    if (ids.size() > 1) return many_articles(id, ids);
    return winner_of(documents);
  }
  constexpr std::size_t kShortestPrefix = 4;
  const std::string prefix = "Q" + to_lower(id);
  if (id.size() < kShortestPrefix) return no_such_article(id);
  std::vector<std::string> matches;
  for (auto term = database_.allterms_begin(prefix); term != database_.allterms_end(prefix); ++term) {
    matches.push_back((*term).substr(1));
  }
  if (matches.empty()) return no_such_article(id);
  if (matches.size() > 1) return many_articles(id, matches);
  const std::string term = "Q" + matches.front();
  return winner_of({database_.postlist_begin(term), database_.postlist_end(term)});
}

NumberedValues& Archive::values_of(Xapian::valueno slot) const {
  return values_.try_emplace(slot, database_, slot).first->second;
}

// Several databases may hold the same article.
Xapian::docid Archive::winner_of(const std::vector<Xapian::docid>& documents) const {
  const std::vector<Xapian::docid>& doubles = collection_->doubles();
  const auto counts = [&](Xapian::docid document) {
    return !std::binary_search(doubles.begin(), doubles.end(), document);
  };
  const auto winner = std::find_if(documents.begin(), documents.end(), counts);
  return winner == documents.end() ? documents.front() : *winner;
}

std::vector<std::string> Archive::ids_of(const std::vector<Xapian::docid>& documents) const {
  std::vector<std::string> ids;
  for (const Xapian::docid document : documents) {
    auto term = database_.termlist_begin(document);
    term.skip_to("Q");
    if (term != database_.termlist_end(document)) ids.push_back((*term).substr(1));
  }
  std::sort(ids.begin(), ids.end());
  return ids;
}

Article Archive::stored_article(Xapian::docid document) const {
  Result<Article> stored = article_from_json(database_.get_document(document).get_data());
  if (!stored) throw Failure(stored.error());
  return std::move(stored).value();
}

Article Archive::article(Xapian::docid document) const {
  Article article = stored_article(document);
  fill_canonical(article);
  return article;
}

void Archive::fill_canonical(Article& article) const {
  for (Entity& entity : article.entities) entity.canonical = names().canonical_of(entity.type, entity.name);
}

void Archive::read_languages() {
  struct Counted {
    Xapian::doccount documents;
    std::string language;
  };
  std::vector<Counted> counts;
  const std::uint64_t all = database_.get_doccount();
  std::uint64_t known = 0;
  for (auto term = database_.allterms_begin("L"); term != database_.allterms_end("L"); ++term) {
    const Xapian::doccount documents = term.get_termfreq();
    known += documents;
    if (documents * std::uint64_t{100} >= all) counts.push_back({documents, (*term).substr(1)});
  }
  std::sort(counts.begin(), counts.end(), [](const Counted& a, const Counted& b) {
    return a.documents != b.documents ? a.documents > b.documents : a.language < b.language;
  });
  languages_.reserve(counts.size());
  for (Counted& count : counts) languages_.push_back(std::move(count.language));
  has_unknown_languages_ = known < all && (all - known) * 100 >= all;
}

}  // namespace pressmark
