#include "indexer/writer/dry_store.h"

#include "indexer/writer/document_sources.h"
#include "shared/database/fields.h"
#include "shared/database/source_record.h"

namespace pressmark::writer {
namespace {

// What decides between documents: id, sources, hash of the page. Its article is not kept: of two new pages
// with one id it does not matter to the counts which one is.
Xapian::Document without_words(const Xapian::Document& document) {
  Xapian::Document bare;
  bare.add_boolean_term(make_term("Q", id_of(document)));
  for (const std::string& term : sources_of(document)) bare.add_boolean_term(term);
  if (const std::string holder = holder_of(document); !holder.empty())
    bare.add_boolean_term(holder_term(holder));
  bare.add_value(kPageHashSlot, document.get_value(kPageHashSlot));
  return bare;
}

}  // namespace

DryStore::DryStore(Xapian::Database database)
    : database_(std::move(database)),
      next_(database_.get_lastdocid() + 1),
      count_(database_.get_doccount()) {}

Xapian::docid DryStore::find(const std::string& id) const {
  const std::string term = make_term("Q", id);
  const auto posting = database_.postlist_begin(term);
  if (posting == database_.postlist_end(term)) return 0;
  const auto changed = changed_.find(*posting);
  return changed != changed_.end() && !changed->second ? 0 : *posting;
}

Xapian::Document DryStore::document(Xapian::docid at) const {
  const auto changed = changed_.find(at);
  if (changed == changed_.end()) return database_.get_document(at);
  if (!changed->second) throw Xapian::DocNotFoundError("removed");
  return *changed->second;
}

std::vector<Xapian::docid> DryStore::documents_of(const std::string& source_term) const {
  std::vector<Xapian::docid> documents;
  for (auto at = database_.postlist_begin(source_term); at != database_.postlist_end(source_term); ++at) {
    const auto changed = changed_.find(*at);
    if (changed == changed_.end() || (changed->second && has_term(*changed->second, source_term)))
      documents.push_back(*at);
  }
  return documents;
}

Xapian::docid DryStore::put(Xapian::docid at, const Xapian::Document& document) {
  const Xapian::docid place = at == 0 ? next_++ : at;
  count_ += at == 0 ? 1 : 0;
  changed_[place] = without_words(document);
  return place;
}

void DryStore::remove(Xapian::docid at) {
  changed_[at] = std::nullopt;
  --count_;
}

std::string DryStore::metadata(const std::string& key) const {
  const auto found = metadata_.find(key);
  return found == metadata_.end() ? database_.get_metadata(key) : found->second;
}

void DryStore::for_each_source(const std::function<void(const std::string&)>& each) const {
  pressmark::for_each_source(database_, [&](const std::string& key, const std::string&) {
    if (const std::string now = metadata(key); !now.empty()) each(now);
  });
}

}  // namespace pressmark::writer
