#include "indexer/upkeep/copy_sources.h"

#include <optional>

#include <fmt/core.h>

#include "indexer/writer/document.h"
#include "indexer/writer/document_sources.h"
#include "shared/article/article_json.h"
#include "shared/database/fields.h"
#include "shared/database/source_record.h"

namespace pressmark {
namespace {

std::optional<Article> article_of(const Xapian::Document& held, const CopyEvents& events) {
  Result<Article> article = article_from_json(held.get_data());
  if (article) return std::move(article).value();
  Error error = article.error();
  error.what = fmt::format("article {}", writer::id_of(held));
  events.damaged(error);
  return std::nullopt;
}

Xapian::Document made_anew(const Article& article, const Xapian::Document& held) {
  Xapian::Document document = make_document(article);
  document.add_value(kPageHashSlot, held.get_value(kPageHashSlot));
  return document;
}

// Calls `each` with the documents of a source.
template <class Each>
void each_document(const Archive& old, const std::string& term, const CopyEvents& events, Each each) {
  const Xapian::Database& database = old.database();
  for (auto at = database.postlist_begin(term); at != database.postlist_end(term) && !events.stopped(); ++at)
    each(*at, database.get_document(*at));
}

SourceFacts facts_of(const SourceRecord& record) {
  return {record.locator, record.bytes, record.modified_ns};
}

// What a source that was read in part has given anew stands.
void copy_held(const Archive& old, const SourceRecord& record, Writer& writer, const CopyEvents& events) {
  const std::string term = source_term(record.locator);
  writer.begin_source(facts_of(record));
  each_document(old, term, events, [&](Xapian::docid, const Xapian::Document& held) {
    if (writer::holder_of(held) != term) return;
    if (record.read == SourceRecord::Read::part && writer.note_given(writer::id_of(held))) return;
    if (const auto article = article_of(held, events)) writer.add(*article, made_anew(*article, held));
  });
}

// The source gave ids for which the article of another one stands. Where that does not give it any more, the
// article is kept for this source, whose own words are heard when it can be read again.
void copy_given(const Archive& old, SourceRecord record, Writer& writer, const CopyEvents& events) {
  const std::string term = source_term(record.locator);
  writer.begin_source(facts_of(record));
  each_document(old, term, events, [&](Xapian::docid, const Xapian::Document& held) {
    if (writer::holder_of(held) == term || writer.note_given(writer::id_of(held))) return;
    record.read = SourceRecord::Read::part;
    if (const auto article = article_of(held, events)) writer.add(*article, made_anew(*article, held));
  });
  writer.end_source_as(record);
}

}  // namespace

std::vector<Xapian::docid> no_longer_given(const Archive& old, const writer::CurrentSource& source,
                                           const CopyEvents& events) {
  std::vector<Xapian::docid> left;
  each_document(old, source.term(), events, [&](Xapian::docid at, const Xapian::Document& held) {
    if (writer::holder_of(held) != source.term() || source.gives(writer::id_of(held))) return;
    const auto article = article_of(held, events);
    if (article && !source.supersedes(*article)) left.push_back(at);
  });
  return left;
}

void copy_left(const Archive& old, const std::vector<Xapian::docid>& left, Writer& writer,
               const CopyEvents& events) {
  for (const Xapian::docid at : left) {
    if (events.stopped()) return;
    const Xapian::Document held = old.database().get_document(at);
    const std::string holder = writer::holder_of(held);
    const auto record = source_record_of(old.database().get_metadata(source_key_of_term(holder)));
    const auto article = writer.has(writer::id_of(held)) ? std::nullopt : article_of(held, events);
    if (!record || !article) continue;
    writer.begin_source(facts_of(*record));
    writer.add(*article, made_anew(*article, held));
    writer.mark_left(record->locator);
  }
}

std::uint64_t copy_sources(const Archive& old, const std::set<std::string>& read_whole, Writer& writer,
                           const CopyEvents& events) {
  std::uint64_t files = 0;
  std::vector<SourceRecord> copied;
  for_each_source(old.database(), [&](const std::string&, const std::string& metadata) {
    const auto record = source_record_of(metadata);
    if (!record || read_whole.contains(record->locator)) return;
    copied.push_back(*record);
    files += record->locator == "-" ? 0 : 1;
  });
  for (SourceRecord& record : copied) {
    // It was read now, but not whole.
    if (writer.state_of(facts_of(record)) != SourceState::fresh) record.read = SourceRecord::Read::part;
    copy_held(old, record, writer, events);
  }
  for (const SourceRecord& record : copied) copy_given(old, record, writer, events);
  return files;
}

}  // namespace pressmark
