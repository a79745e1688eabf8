#include "indexer/writer/writer.h"

#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>
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
    if (!(*at).starts_with(kHolderPrefix)) terms.push_back(*at);
  }
  return terms;
}

// The XSRC: term of the source whose article the document holds; "" if that source no longer gives it.
std::string holder_of(const Xapian::Document& document) {
  auto at = document.termlist_begin();
  at.skip_to(std::string(kHolderPrefix));
  if (at == document.termlist_end() || !(*at).starts_with(kHolderPrefix)) return "";
  return std::string(kSourcePrefix) + (*at).substr(kHolderPrefix.size());
}

std::string holder_term(const std::string& source_term) {
  return std::string(kHolderPrefix) + source_term.substr(kSourcePrefix.size());
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
      put(article, std::move(document));
      if (pending_bytes_ >= settings_.batch_bytes) next_batch();
    } catch (const Xapian::Error& error) {
      fail(folder_, error);
    }
  }

  void end_source(bool whole) {
    try {
      // What standard input gave once it cannot be asked for again.
      if (whole && !was_empty_ && facts_.locator != "-") remove_vanished();
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

  std::vector<std::string> sources_to_hear() {
    std::vector<std::string> locators;
    for (const std::string& term : std::exchange(to_hear_, {})) {
      const std::string record = database_.get_metadata("source:" + term.substr(kSourcePrefix.size()));
      const std::string locator = record.substr(record.rfind('\t') + 1);
      if (!locator.empty() && locator != "-" && heard_.insert(term).second) locators.push_back(locator);
    }
    return locators;
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
  Xapian::docid document_of(const std::string& id) const {
    if (const auto found = written_.find(id); found != written_.end()) return found->second;
    if (was_empty_) return 0;
    const std::string term = make_term("Q", id);
    const auto posting = database_.postlist_begin(term);
    return posting == database_.postlist_end(term) ? 0 : *posting;
  }

  void put(const Article& article, Xapian::Document document) {
    const Xapian::docid at = document_of(article.id);
    if (at == 0) {
      document.add_value(kFirstSeenSlot, settings_.first_seen);
      document.add_boolean_term(source_);
      document.add_boolean_term(holder_term(source_));
      written_[article.id] = write(0, document);
      ++counts_.added;
      return;
    }
    Xapian::Document held = database_.get_document(at);
    const std::string holder = holder_of(held);
    if (held.get_data() == document.get_data()) {
      counts_.unchanged += written_.contains(article.id) ? 0 : 1;
      written_[article.id] = at;
      add_source(at, held);
    } else if (!written_.contains(article.id) && (holder == source_ || holder.empty())) {
      // The source speaks anew of what it gave in an earlier run. The others that gave this id lost to words
      // that do not stand any more: they have to be heard again.
      hear_again(held);
      replace(article.id, document, at, held);
      ++counts_.replaced;
    } else {
      contest(article, document, at, held);
    }
  }

  void contest(const Article& article, Xapian::Document& document, Xapian::docid at, Xapian::Document& held) {
    ++counts_.lost;
    const Result<Article> stored = article_from_json(held.get_data());
    if (!stored || wins_over(article, *stored)) {
      replace(article.id, document, at, held);
    } else {
      add_source(at, held);
    }
  }

  // Puts `document` in the place of `held`, which hands on its sources and the time it was first seen.
  void replace(const std::string& id, Xapian::Document& document, Xapian::docid at,
               const Xapian::Document& held) {
    for (const std::string& term : sources_of(held)) document.add_boolean_term(term);
    document.add_boolean_term(source_);
    document.add_boolean_term(holder_term(source_));
    document.add_value(kFirstSeenSlot, held.get_value(kFirstSeenSlot));
    written_[id] = write(at, document);
  }

  void add_source(Xapian::docid at, Xapian::Document& held) {
    if (has_term(held, source_)) return;
    held.add_boolean_term(source_);
    write(at, held);
  }

  // Marks all other sources of the document for reading again.
  void hear_again(const Xapian::Document& held) {
    for (const std::string& term : sources_of(held)) {
      if (term != source_) to_hear_.insert(term);
    }
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
    const std::vector<Xapian::docid> of_source(database_.postlist_begin(source_),
                                               database_.postlist_end(source_));
    for (const Xapian::docid at : of_source) {
      Xapian::Document document = database_.get_document(at);
      auto term = document.termlist_begin();
      term.skip_to("Q");
      if (term != document.termlist_end() && given_.contains((*term).substr(1))) continue;
      leave(at, document);
    }
  }

  // Takes the current source away from a document that it no longer gives.
  void leave(Xapian::docid at, Xapian::Document& document) {
    if (sources_of(document).size() == 1) {
      database_.delete_document(at);
      ++counts_.removed;
      return;
    }
    document.remove_term(source_);
    if (holder_of(document) == source_) {
      document.remove_term(holder_term(source_));
      hear_again(document);
    }
    database_.replace_document(at, document);
  }

  std::string folder_;
  WriterSettings settings_;
  WriterLock lock_;
  Xapian::WritableDatabase database_;
  bool was_empty_ = false;
  SourceFacts facts_;                                       // of the current source
  std::string source_;                                      // its term
  std::unordered_set<std::string> given_;                   // ids of the current source
  std::unordered_map<std::string, Xapian::docid> written_;  // ids whose article this run gave
  std::set<std::string> to_hear_, heard_;  // terms of sources to be read again, and those that were
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
std::vector<std::string> Writer::sources_to_hear() { return state_->sources_to_hear(); }
const WriteCounts& Writer::counts() const { return state_->counts(); }
std::uint64_t Writer::articles() const { return state_->articles(); }

}  // namespace pressmark
