#include "indexer/writer/writer.h"

#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <fmt/core.h>
#include <xxhash.h>

#include "indexer/writer/generation.h"
#include "indexer/writer/precedence.h"
#include "shared/article/article_json.h"
#include "shared/database/fields.h"
#include "shared/database/folder.h"
#include "shared/failure.h"

namespace pressmark {
namespace {

[[noreturn]] void fail(const std::string& folder, const Xapian::Error& error) {
  const bool locked = std::string_view(error.get_type()) == "DatabaseLockError";
  throw Failure(
      Error{locked ? ErrorKind::locked : ErrorKind::storage, folder,
            "the database cannot be written: " + error.get_msg(),
            locked ? "another program writes to it; try later" : "what was committed before is safe"});
}

std::string hash_of(const std::string& locator) {
  return fmt::format("{:016x}", XXH3_64bits(locator.data(), locator.size()));
}

// What metadata keeps of a source: bytes, time of the last change in ns, whether it was read whole, its
// locator.
std::string source_record(const SourceFacts& source, bool whole) {
  return fmt::format("{}\t{}\t{}\t{}", source.bytes, source.modified_ns, whole ? "whole" : "part",
                     source.locator);
}

bool has_term(const Xapian::Document& document, const std::string& term) {
  auto at = document.termlist_begin();
  at.skip_to(term);
  return at != document.termlist_end() && *at == term;
}

// The XSRC: terms.
std::vector<std::string> sources_of(const Xapian::Document& document) {
  std::vector<std::string> terms;
  auto at = document.termlist_begin();
  for (at.skip_to(std::string(kSourcePrefix));
       at != document.termlist_end() && (*at).starts_with(kSourcePrefix); ++at) {
    terms.push_back(*at);
  }
  return terms;
}

}  // namespace

class Writer::State {
 public:
  State(const std::string& folder, WriterSettings settings)
      : folder_((check_folder(folder), folder)), settings_(std::move(settings)), lock_(folder_) {
    try {
      database_ = open_generation(folder_);
      was_empty_ = database_.get_doccount() == 0;
      database_.begin_transaction();
      set_metadata("settings", settings_.options);
    } catch (const Xapian::Error& error) {
      fail(folder_, error);
    }
  }

  void begin_source(const SourceFacts& source) {
    facts_ = source;
    source_ = make_term(kSourcePrefix, hash_of(source.locator));
    given_.clear();
  }

  void add(const Article& article, Xapian::Document document) {
    try {
      given_.insert(article.id);
      document.add_boolean_term(source_);
      put(article, std::move(document));
      if (pending_bytes_ >= settings_.batch_bytes) next_batch();
    } catch (const Xapian::Error& error) {
      fail(folder_, error);
    }
  }

  void end_source(bool whole) {
    try {
      if (whole && !was_empty_) remove_vanished();
      set_metadata("source:" + hash_of(facts_.locator), source_record(facts_, whole));
    } catch (const Xapian::Error& error) {
      fail(folder_, error);
    }
  }

  void commit() {
    try {
      next_batch();
    } catch (const Xapian::Error& error) {
      fail(folder_, error);
    }
  }

  const WriteCounts& counts() const { return counts_; }
  std::uint64_t articles() const { return database_.get_doccount(); }

 private:
  void next_batch() {
    database_.commit_transaction();
    database_.begin_transaction();
    pending_bytes_ = 0;
  }

  // The document with this id, or 0.
  Xapian::docid holder_of(const std::string& id) const {
    if (const auto found = written_.find(id); found != written_.end()) return found->second;
    if (was_empty_) return 0;
    const std::string term = make_term("Q", id);
    const auto posting = database_.postlist_begin(term);
    return posting == database_.postlist_end(term) ? 0 : *posting;
  }

  void put(const Article& article, Xapian::Document document) {
    const Xapian::docid holder = holder_of(article.id);
    if (holder == 0) {
      document.add_value(kFirstSeenSlot, settings_.first_seen);
      written_[article.id] = write(0, document);
      ++counts_.added;
      return;
    }
    Xapian::Document held = database_.get_document(holder);
    const bool written_now = written_.contains(article.id);
    written_[article.id] = holder;
    if (held.get_data() == document.get_data()) {
      if (!written_now) ++counts_.unchanged;
      add_source(holder, held);
    } else if (challenges(held, written_now)) {
      contest(article, document, holder, held);
    } else {
      replace(document, holder, held);
      ++counts_.replaced;
    }
  }

  // An article of this source alone, or one that came from it in an earlier run, is simply replaced; what
  // another source gave, or this run already, has to be beaten.
  bool challenges(const Xapian::Document& held, bool written_now) const {
    if (written_now) return true;
    if (!has_term(held, source_)) return true;
    const Result<Article> stored = article_from_json(held.get_data());
    return stored && stored->locator.source != facts_.locator;
  }

  void contest(const Article& article, Xapian::Document& document, Xapian::docid holder,
               Xapian::Document& held) {
    const Result<Article> stored = article_from_json(held.get_data());
    ++counts_.lost;
    if (!stored || wins_over(article, *stored)) {
      replace(document, holder, held);
    } else {
      add_source(holder, held);
    }
  }

  // Puts `document` in the place of `held`, which hands on its sources and the time it was first seen.
  void replace(Xapian::Document& document, Xapian::docid holder, const Xapian::Document& held) {
    for (const std::string& term : sources_of(held)) document.add_boolean_term(term);
    document.add_value(kFirstSeenSlot, held.get_value(kFirstSeenSlot));
    write(holder, document);
  }

  void add_source(Xapian::docid holder, Xapian::Document& held) {
    if (has_term(held, source_)) return;
    held.add_boolean_term(source_);
    write(holder, held);
  }

  Xapian::docid write(Xapian::docid at, const Xapian::Document& document) {
    pending_bytes_ += document.get_data().size();
    if (at == 0) return database_.add_document(document);
    database_.replace_document(at, document);
    return at;
  }

  // Without a change nothing is written, so that the same run twice leaves the same bytes.
  void set_metadata(const std::string& key, const std::string& value) {
    if (database_.get_metadata(key) != value) database_.set_metadata(key, value);
  }

  void remove_vanished() {
    std::vector<Xapian::docid> of_source(database_.postlist_begin(source_), database_.postlist_end(source_));
    for (const Xapian::docid id : of_source) {
      Xapian::Document document = database_.get_document(id);
      auto term = document.termlist_begin();
      term.skip_to("Q");
      if (term != document.termlist_end() && given_.contains((*term).substr(1))) continue;
      if (sources_of(document).size() > 1) {
        document.remove_term(source_);
        database_.replace_document(id, document);
      } else {
        database_.delete_document(id);
        ++counts_.removed;
      }
    }
  }

  std::string folder_;
  WriterSettings settings_;
  WriterLock lock_;
  Xapian::WritableDatabase database_;
  bool was_empty_ = false;
  SourceFacts facts_;                                       // of the current source
  std::string source_;                                      // its term
  std::unordered_set<std::string> given_;                   // ids of the current source
  std::unordered_map<std::string, Xapian::docid> written_;  // ids of this run
  std::size_t pending_bytes_ = 0;
  WriteCounts counts_;
};

Writer::Writer(const std::string& folder, WriterSettings settings)
    : state_(std::make_unique<State>(folder, std::move(settings))) {}
Writer::~Writer() = default;
void Writer::begin_source(const SourceFacts& source) { state_->begin_source(source); }
void Writer::add(const Article& article, Xapian::Document document) {
  state_->add(article, std::move(document));
}
void Writer::end_source(bool whole) { state_->end_source(whole); }
void Writer::commit() { state_->commit(); }
const WriteCounts& Writer::counts() const { return state_->counts(); }
std::uint64_t Writer::articles() const { return state_->articles(); }

}  // namespace pressmark
