#include "indexer/upkeep/copy_sources.h"

#include <vector>

#include "indexer/writer/document.h"
#include "indexer/writer/document_sources.h"
#include "shared/database/fields.h"
#include "shared/database/source_record.h"

namespace pressmark {
namespace {

Xapian::Document made_anew(const Article& article, const Xapian::Document& held) {
  Xapian::Document document = make_document(article);
  document.add_value(kPageHashSlot, held.get_value(kPageHashSlot));
  return document;
}

void copy_source(const Archive& old, const SourceRecord& record, Writer& writer) {
  const Xapian::Database& database = old.database();
  const std::string term = source_term(record.locator);
  const SourceFacts facts{record.locator, record.bytes, record.modified_ns};
  const bool read_in_part = writer.state_of(facts) != SourceState::fresh;
  writer.begin_source(facts);
  for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at) {
    const Xapian::Document held = database.get_document(*at);
    const Article article = old.stored_article(*at);
    Xapian::Document document = made_anew(article, held);
    if (writer::holder_of(held) == term) {
      writer.add(article, std::move(document));
    } else {
      writer.add_if_missing(article, std::move(document));
    }
  }
  SourceRecord kept = record;
  if (read_in_part) kept.read = SourceRecord::Read::part;
  writer.end_source_as(kept);
}

}  // namespace

void copy_left(const Archive& old, const std::vector<Xapian::docid>& left, Writer& writer) {
  for (const Xapian::docid at : left) {
    const Xapian::Document held = old.database().get_document(at);
    const std::string holder = writer::holder_of(held);
    const auto record = source_record_of(old.database().get_metadata(source_key_of_term(holder)));
    if (!record) continue;
    const Article article = old.stored_article(at);
    writer.begin_source({record->locator, record->bytes, record->modified_ns});
    writer.add_if_missing(article, made_anew(article, held));
    writer.mark_left(record->locator);
  }
}

std::uint64_t copy_sources(const Archive& old, const std::set<std::string>& read_anew, Writer& writer) {
  std::vector<SourceRecord> copied;
  for_each_source(old.database(), [&](const std::string&, const std::string& metadata) {
    const auto record = source_record_of(metadata);
    if (record && !read_anew.contains(record->locator)) copied.push_back(*record);
  });
  for (const SourceRecord& record : copied) copy_source(old, record, writer);
  return copied.size();
}

}  // namespace pressmark
