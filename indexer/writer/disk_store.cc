#include "indexer/writer/disk_store.h"

#include "shared/article/article_json.h"
#include "shared/database/fields.h"
#include "shared/database/source_record.h"

namespace pressmark::writer {
namespace {

// The name of a refused document for people.
std::string named(const std::string& data) {
  const Result<Article> article = article_from_json(data);
  if (!article) return "an article";
  return article->locator.source.empty() ? article->id : article->locator.source + " (" + article->id + ")";
}

}  // namespace

Error refusal(const std::string& data, const std::string& why) {
  return {ErrorKind::bad_input, named(data), "the database refuses it: " + why,
          "the rest of its batch is kept; please report this"};
}

DiskStore::DiskStore(Xapian::WritableDatabase database, std::string path, DiskStoreSettings settings)
    : database_(std::move(database)),
      path_(std::move(path)),
      settings_(std::move(settings)),
      journal_(settings_.remake),
      was_empty_(database_.get_doccount() == 0),
      next_(database_.get_lastdocid() + 1),
      safe_count_(database_.get_doccount()) {
  database_.begin_transaction();
}

Xapian::docid DiskStore::find(const std::string& id) const {
  if (was_empty_) return 0;  // the writer knows what this run has put
  const std::string term = make_term("Q", id);
  const auto posting = database_.postlist_begin(term);
  return posting == database_.postlist_end(term) ? 0 : *posting;
}

std::vector<Xapian::docid> DiskStore::documents_of(const std::string& source_term) const {
  if (was_empty_) return {};
  return {database_.postlist_begin(source_term), database_.postlist_end(source_term)};
}

void DiskStore::for_each_source(const std::function<void(const std::string&)>& each) const {
  pressmark::for_each_source(database_,
                             [&](const std::string&, const std::string& metadata) { each(metadata); });
}

Xapian::docid DiskStore::put(Xapian::docid at, const Xapian::Document& document) {
  const Xapian::docid place = at == 0 ? next_ : at;
  try {
    database_.replace_document(place, document);
  } catch (const Xapian::LogicError& error) {
    play_again();
    settings_.refused(refusal(document.get_data(), error.get_msg()));
    return 0;
  }
  if (at == 0) ++next_;
  journal_.put(place, document);
  if (journal_.bytes() >= settings_.batch_bytes) commit();
  return place;
}

void DiskStore::remove(Xapian::docid at) {
  database_.delete_document(at);
  journal_.remove(at);
}

void DiskStore::set_metadata(const std::string& key, const std::string& value) {
  if (database_.get_metadata(key) == value) return;
  database_.set_metadata(key, value);
  journal_.set_metadata(key, value);
  if (journal_.bytes() >= settings_.batch_bytes) commit();
}

void DiskStore::commit() {
  try {
    database_.commit_transaction();
  } catch (const Xapian::LogicError&) {
    reopen();
    commit_by_halves(0, journal_.size());
  }
  journal_.clear();
  safe_count_ = database_.get_doccount();
  was_empty_ = safe_count_ == 0;
  database_.begin_transaction();
}

void DiskStore::play_again() {
  database_.cancel_transaction();
  database_.begin_transaction();
  journal_.play(0, journal_.size(), database_);
}

// What is refused only when it is committed is found by halving; the depth is the logarithm of the batch.
void DiskStore::commit_by_halves(std::size_t begin, std::size_t end) {
  if (begin == end) return;
  try {
    database_.begin_transaction();
    journal_.play(begin, end, database_);
    database_.commit_transaction();
  } catch (const Xapian::LogicError& error) {
    reopen();
    if (end - begin == 1) return settings_.refused(refusal(journal_.data_of(begin), error.get_msg()));
    const std::size_t middle = begin + (end - begin) / 2;
    commit_by_halves(begin, middle);
    commit_by_halves(middle, end);
  }
}

// After a commit that failed nothing is known of the open database but what lies on the disk.
void DiskStore::reopen() {
  database_.close();
  database_ = Xapian::WritableDatabase(path_, Xapian::DB_OPEN);
}

}  // namespace pressmark::writer
