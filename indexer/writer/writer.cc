#include "indexer/writer/writer.h"

#include <optional>
#include <utility>

#include "indexer/writer/current_source.h"
#include "indexer/writer/holdings.h"
#include "indexer/writer/name_blocks.h"
#include "indexer/writer/open_store.h"
#include "indexer/writer/store.h"
#include "shared/article/article_json.h"
#include "shared/database/archive_names.h"
#include "shared/database/fields.h"
#include "shared/database/stored_names.h"

namespace pressmark {
class Writer::State {
 public:
  State(const std::string& folder, WriterSettings settings)
      : folder_(folder), settings_(std::move(settings)) {
    guarded([&] {
      opened_ = writer::open_store(folder_, settings_);
      if (!settings_.options.empty()) store().set_metadata("settings", settings_.options);
      const Xapian::Database* database = store().database();
      names_.emplace(database != nullptr && has_current_names(*database));
      if (settings_.names_file) set_names_file(*settings_.names_file);
    });
    const auto first_seen = [this](const std::string& id) {
      const std::string before = settings_.seen_before(id);
      return before.empty() ? settings_.first_seen : before;
    };
    holdings_.emplace(store(), *names_, first_seen, settings_.removed,
                      [this](const std::string& term) { mark_unheard(term); });
  }

  SourceState state_of(const SourceFacts& source) const {
    const auto record = source_record_of(store().metadata(source_key(source.locator)));
    if (!record) return SourceState::fresh;
    if (record->read == SourceRecord::Read::part) return SourceState::incomplete;
    if (record->bytes != source.bytes || record->modified_ns != source.modified_ns || !source.settled)
      return SourceState::changed;
    if (record->settings != fingerprint_of(source)) return SourceState::other_options;
    const bool left = record->read == SourceRecord::Read::left;
    return left && settings_.prune ? SourceState::prunable : SourceState::unchanged;
  }

  void begin_source(const SourceFacts& source) {
    source_ = writer::CurrentSource(source, source_term(source.locator));
    guarded([&] {
      // A batch may end within the source: no article is without a record of where it is from.
      if (store().metadata(source_key(source.locator)).empty())
        end_source_as({source.locator, source.bytes, 0, SourceRecord::Read::part, fingerprint_of(source)});
    });
  }

  void add(const Article& article, Xapian::Document& document) {
    source_.gave(article);
    guarded([&] {
      if (!holdings_->put(article, document, source_)) source_.spoil();
    });
  }

  bool note_given(const std::string& id) {
    bool there = false;
    guarded([&] { there = holdings_->note_given(id, source_); });
    return there;
  }

  void keep(Xapian::docid at, const std::string& page_hash, const Locator& place) {
    guarded([&] {
      if (const auto article = holdings_->keep(at, page_hash, place, source_)) return source_.gave(*article);
      source_.spoil();
      holdings_->hear(source_.term());
    });
  }

  void end_source(bool whole) {
    const SourceFacts& facts = source_.facts();
    auto read = whole && !source_.spoilt() ? SourceRecord::Read::whole : SourceRecord::Read::part;
    guarded([&] {
      // What standard input gave once it cannot be asked for again.
      if (read == SourceRecord::Read::whole && facts.locator != "-" &&
          holdings_->part_with_vanished(source_, [this](const auto& document) { return may_go(document); }))
        read = SourceRecord::Read::left;
    });
    end_source_as(
        {facts.locator, facts.bytes, facts.settled ? facts.modified_ns : 0, read, fingerprint_of(facts)});
  }

  void end_source_as(const SourceRecord& record) {
    guarded([&] { store().set_metadata(source_key(record.locator), to_metadata(record)); });
  }

  void mark_left(const std::string& locator) {
    auto record = source_record_of(store().metadata(source_key(locator)));
    if (!record || record->read != SourceRecord::Read::whole) return;
    record->read = SourceRecord::Read::left;
    end_source_as(*record);
  }

  std::vector<std::string> sources_to_hear() {
    std::vector<std::string> locators;
    for (const std::string& term : holdings_->take_to_hear()) {
      const auto record = source_record_of(store().metadata(source_key_of_term(term)));
      if (record && record->locator != "-") locators.push_back(record->locator);
    }
    return locators;
  }

  void for_each_source(const std::function<void(const SourceRecord&)>& each) const {
    store().for_each_source([&](const std::string& metadata) {
      if (const auto record = source_record_of(metadata)) each(*record);
    });
  }

  void drop_source(const std::string& locator) {
    guarded([&] {
      const writer::CurrentSource gone({locator}, source_term(locator));
      holdings_->part_with_vanished(gone, [](const Xapian::Document&) { return true; });
      store().set_metadata(source_key(locator), "");
    });
  }

  void take_out_source(const std::string& locator) {
    guarded([&] {
      holdings_->take_out(writer::CurrentSource({locator}, source_term(locator)));
      store().set_metadata(source_key(locator), "");
    });
  }

  bool has_options_of(const SourceFacts& source) const {
    const auto record = source_record_of(store().metadata(source_key(source.locator)));
    return record && record->settings == fingerprint_of(source);
  }

  bool has(const std::string& id) const { return holdings_->document_of(id) != 0; }

  bool remove(const std::string& id) {
    bool found = false;
    guarded([&] {
      const Xapian::docid at = store().find(id);
      found = at != 0;
      if (found) holdings_->remove(at, store().document(at));
    });
    return found;
  }

  void commit() {
    guarded([&] {
      store().commit();
      names_->save(store());
    });
  }

  WriteCounts counts() const { return holdings_->counts(); }
  std::uint64_t articles() const { return store().count(); }

 private:
  writer::Store& store() const { return *opened_.store; }

  void set_names_file(const std::string& text) {
    if (store().metadata(kNamesFileKey) == text) return;
    store().set_metadata(kNamesFileKey, text);
    names_->touch_all();
  }

  // Xapian's errors end the run; what is safe is said.
  template <class Deed>
  void guarded(Deed deed) {
    try {
      deed();
    } catch (const Xapian::Error& error) {
      writer::fail_writing(folder_, error, opened_.store == nullptr ? 0 : store().safe_count());
    }
  }

  // A run that ends before it has heard the source leaves that to the next one.
  void mark_unheard(const std::string& term) {
    const std::string key = source_key_of_term(term);
    auto record = source_record_of(store().metadata(key));
    if (!record || record->locator == "-" || record->read == SourceRecord::Read::part) return;
    record->read = SourceRecord::Read::part;
    store().set_metadata_first(key, to_metadata(*record));
  }

  std::string fingerprint_of(const SourceFacts& source) const {
    return settings_fingerprint(settings_.options, source.address);
  }

  bool may_go(const Xapian::Document& document) const {
    if (settings_.prune) return true;
    const Result<Article> article = article_from_json(document.get_data());
    return article && source_.supersedes(*article);
  }

  std::string folder_;
  WriterSettings settings_;
  writer::OpenedStore opened_;
  std::optional<writer::NameBlocks> names_;
  std::optional<writer::Holdings> holdings_;
  writer::CurrentSource source_;
};

Writer::Writer(const std::string& folder, WriterSettings settings)
    : state_(std::make_unique<State>(folder, std::move(settings))) {}
Writer::~Writer() = default;
SourceState Writer::state_of(const SourceFacts& source) const { return state_->state_of(source); }
void Writer::begin_source(const SourceFacts& source) { state_->begin_source(source); }
void Writer::add(const Article& article, Xapian::Document document) { state_->add(article, document); }
bool Writer::note_given(const std::string& id) { return state_->note_given(id); }
void Writer::keep(Xapian::docid at, const std::string& page_hash, const Locator& place) {
  state_->keep(at, page_hash, place);
}
void Writer::end_source(bool whole) { state_->end_source(whole); }
void Writer::end_source_as(const SourceRecord& record) { state_->end_source_as(record); }
void Writer::mark_left(const std::string& locator) { state_->mark_left(locator); }
std::vector<std::string> Writer::sources_to_hear() { return state_->sources_to_hear(); }
void Writer::for_each_source(const std::function<void(const SourceRecord&)>& each) const {
  state_->for_each_source(each);
}
void Writer::drop_source(const std::string& locator) { state_->drop_source(locator); }
void Writer::take_out_source(const std::string& locator) { state_->take_out_source(locator); }
bool Writer::has_options_of(const SourceFacts& source) const { return state_->has_options_of(source); }
bool Writer::has(const std::string& id) const { return state_->has(id); }
bool Writer::remove(const std::string& id) { return state_->remove(id); }
void Writer::commit() { state_->commit(); }
WriteCounts Writer::counts() const { return state_->counts(); }
std::uint64_t Writer::articles() const { return state_->articles(); }

}  // namespace pressmark
