#include "indexer/writer/name_blocks.h"

#include <vector>

#include "shared/database/archive_names.h"
#include "shared/database/fields.h"
#include "shared/database/stored_names.h"

namespace pressmark::writer {
namespace {

// Of more touched blocks all are looked at, one after the other as they stand in the database.
constexpr std::size_t kMostTouched = 100'000;

// Of "XPF:<key>:<name>".
std::string key_of_term(const std::string& term, std::string_view prefix) {
  return term.substr(prefix.size(), term.find(':', prefix.size()) - prefix.size());
}

class Saver {
 public:
  Saver(Store& store, const Xapian::Database& database, NameRules rules)
      : store_(store), database_(database), names_(database, std::move(rules)) {}

  void save(EntityType type, const std::string& key) {
    const StoredNames names = stored_names_of(names_.at(type, key));
    store_.set_metadata(stored_names_key(type, key), to_metadata(names));
  }

  void save_all() {
    for (const EntityType type : kEntityTypes) {
      const std::set<std::string> gone = save_all(type);
      for (const std::string& key : gone) store_.set_metadata(key, "");
    }
  }

 private:
  // Gives the keys of blocks that are no more.
  std::set<std::string> save_all(EntityType type) {
    const std::string kept = stored_names_prefix(type);
    std::set<std::string> gone(database_.metadata_keys_begin(kept), database_.metadata_keys_end(kept));
    for (const std::string& key : shared_keys(type)) {
      const StoredNames names = stored_names_of(names_.at(type, key));
      if (names.empty()) continue;
      store_.set_metadata(stored_names_key(type, key), to_metadata(names));
      gone.erase(stored_names_key(type, key));
    }
    return gone;
  }

  // The keys under which several forms stand: one alone is one name.
  std::vector<std::string> shared_keys(EntityType type) const {
    std::vector<std::string> shared;
    const std::string_view prefix = name_form_prefix(type);
    const std::string begin(prefix);
    std::string last;
    for (auto term = database_.allterms_begin(begin); term != database_.allterms_end(begin); ++term) {
      std::string key = key_of_term(*term, prefix);
      if (key == last && (shared.empty() || shared.back() != key)) shared.push_back(key);
      last = std::move(key);
    }
    return shared;
  }

  Store& store_;
  const Xapian::Database& database_;
  ArchiveNames names_;
};

}  // namespace

void NameBlocks::touch(const Xapian::Document& document) {
  if (all_) return;
  for (const EntityType type : kEntityTypes) {
    const std::string prefix(name_form_prefix(type));
    auto term = document.termlist_begin();
    for (term.skip_to(prefix); term != document.termlist_end() && (*term).starts_with(prefix); ++term)
      touched_.emplace(type, key_of_term(*term, prefix));
  }
  if (touched_.size() <= kMostTouched) return;
  all_ = true;
  touched_.clear();
}

void NameBlocks::save(Store& store) {
  const Xapian::Database* database = store.database();
  if (database == nullptr || (!all_ && touched_.empty() && has_current_names(*database))) return;
  Result<NameRules> rules = NameRules::parse(store.metadata(kNamesFileKey));
  if (!rules || rules->has_merges()) return;
  Saver saver(store, *database, std::move(rules).value());
  if (all_) saver.save_all();
  for (const auto& [type, key] : touched_) saver.save(type, key);
  all_ = false;
  touched_.clear();
  store.commit();
  store.set_metadata(kNamesStampKey, next_names_stamp(*database));
  store.commit();
}

}  // namespace pressmark::writer
