#pragma once

#include <algorithm>
#include <cstddef>
#include <string>

#include "indexer/writer/journal.h"
#include "indexer/writer/store.h"

namespace pressmark::writer {

/// How large batches are, and who hears of them.
struct DiskStoreSettings {
  std::size_t batch_bytes = 4u << 20;  // of article JSON in one transaction
  Remake remake;
  Refused refused;
};

/// Says of a document that it was refused, and why.
Error refusal(const std::string& data, const std::string& why);

/// A glass database. Every full batch is one Xapian transaction. What Xapian refuses takes the whole
/// transaction with it; the batch is then played again without the culprit.
class DiskStore : public Store {
 public:
  DiskStore(Xapian::WritableDatabase database, std::string path, DiskStoreSettings settings);

  Xapian::docid find(const std::string& id) const override;
  Xapian::Document document(Xapian::docid at) const override { return database_.get_document(at); }
  std::vector<Xapian::docid> documents_of(const std::string& source_term) const override;
  std::uint64_t count() const override { return database_.get_doccount(); }
  const Xapian::Database* database() const override { return &database_; }
  Xapian::docid put(Xapian::docid at, const Xapian::Document& document) override;
  void remove(Xapian::docid at) override;
  void set_metadata(const std::string& key, const std::string& value) override;
  std::string metadata(const std::string& key) const override { return database_.get_metadata(key); }
  void for_each_source(const std::function<void(const std::string&)>& each) const override;
  void commit() override;
  std::uint64_t safe_count() const override { return safe_count_; }

  /// The folder of the database.
  const std::string& path() const { return path_; }
  /// Something was done since the last commit.
  bool changed() const { return journal_.size() > 0; }
  /// The highest number of a document there ever was.
  Xapian::docid last() const { return std::max(next_ - 1, database_.get_lastdocid()); }

 private:
  void begin();
  void play_again();
  void commit_by_halves(std::size_t begin, std::size_t end);
  void reopen();

  Xapian::WritableDatabase database_;
  std::string path_;  // of the generation
  DiskStoreSettings settings_;
  Journal journal_;
  bool was_empty_;
  Xapian::docid next_;
  std::uint64_t safe_count_;
};

}  // namespace pressmark::writer
