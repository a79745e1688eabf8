#include "indexer/writer/journal.h"

#include "shared/database/fields.h"

namespace pressmark::writer {
namespace {

// The XSRC: terms, those of the holder among them.
std::vector<std::string> run_terms_of(const Xapian::Document& document) {
  std::vector<std::string> terms;
  auto at = document.termlist_begin();
  for (at.skip_to(std::string(kSourcePrefix));
       at != document.termlist_end() && (*at).starts_with(kSourcePrefix); ++at)
    terms.push_back(*at);
  return terms;
}

}  // namespace

void Journal::put(Xapian::docid at, const Xapian::Document& document) {
  Deed deed{Kind::put, at, "", document.get_data(), run_terms_of(document), {}};
  for (const Slot slot : {kFirstSeenSlot, kPageHashSlot})
    deed.values.emplace_back(slot, document.get_value(slot));
  bytes_ += deed.data.size();
  deeds_.push_back(std::move(deed));
}

void Journal::remove(Xapian::docid at) { deeds_.push_back({Kind::remove, at, "", "", {}, {}}); }

void Journal::set_metadata(const std::string& key, const std::string& value) {
  bytes_ += key.size() + value.size();
  deeds_.push_back({Kind::metadata, 0, key, value, {}, {}});
}

void Journal::clear() {
  deeds_.clear();
  bytes_ = 0;
}

void Journal::play(std::size_t begin, std::size_t end, Xapian::WritableDatabase& database) const {
  for (std::size_t i = begin; i < end; ++i) {
    const Deed& deed = deeds_[i];
    if (deed.kind == Kind::put) database.replace_document(deed.at, document_of(deed));
    if (deed.kind == Kind::remove) database.delete_document(deed.at);
    if (deed.kind == Kind::metadata) database.set_metadata(deed.key, deed.data);
  }
}

Xapian::Document Journal::document_of(const Deed& deed) const {
  Xapian::Document document = remake_(deed.data);
  for (const std::string& term : deed.run_terms) document.add_boolean_term(term);
  for (const auto& [slot, value] : deed.values) document.add_value(slot, value);
  return document;
}

}  // namespace pressmark::writer
