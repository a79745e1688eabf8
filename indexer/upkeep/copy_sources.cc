#include "indexer/upkeep/copy_sources.h"

#include <vector>

#include "indexer/writer/document.h"
#include "indexer/writer/document_sources.h"
#include "shared/database/fields.h"
#include "shared/database/source_record.h"

namespace pressmark {
namespace {

void copy_source(const Archive& old, const SourceRecord& record, Writer& writer) {
  const Xapian::Database& database = old.database();
  const std::string term = source_term(record.locator);
  const SourceFacts facts{record.locator, record.bytes, record.modified_ns};
  const bool read_in_part = writer.state_of(facts) != SourceState::fresh;
  writer.begin_source(facts);
  for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at) {
    const Xapian::Document held = database.get_document(*at);
    const Article article = old.stored_article(*at);
    Xapian::Document document = make_document(article);
    document.add_value(kPageHashSlot, held.get_value(kPageHashSlot));
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

// The articles of a source that it no longer gave when it was read the last time.
std::uint64_t copy_left_of(const Archive& old, const SourceRecord& record, const std::set<std::string>& given,
                           Writer& writer) {
  const Xapian::Database& database = old.database();
  const std::string term = source_term(record.locator);
  std::uint64_t copied = 0;
  writer.begin_source({record.locator, record.bytes, record.modified_ns});
  for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at) {
    const Article article = old.stored_article(*at);
    if (given.contains(article.id) || writer::holder_of(database.get_document(*at)) != term) continue;
    writer.add_if_missing(article, make_document(article));
    ++copied;
  }
  return copied;
}

}  // namespace

std::uint64_t copy_left(const Archive& old, const std::set<std::string>& read_anew,
                        const std::set<std::string>& given, Writer& writer) {
  std::vector<SourceRecord> left;
  for_each_source(old.database(), [&](const std::string&, const std::string& metadata) {
    const auto record = source_record_of(metadata);
    if (record && record->read == SourceRecord::Read::left && read_anew.contains(record->locator))
      left.push_back(*record);
  });
  std::uint64_t copied = 0;
  for (const SourceRecord& record : left) {
    const std::uint64_t articles = copy_left_of(old, record, given, writer);
    if (articles > 0) writer.mark_left(record.locator);
    copied += articles;
  }
  return copied;
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
