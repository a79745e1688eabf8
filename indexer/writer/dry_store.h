#pragma once

#include <optional>
#include <string>
#include <unordered_map>

#include "indexer/writer/store.h"

namespace pressmark::writer {

/// Behaves like the database that it reads, but what is put into it is only remembered, without its words.
class DryStore : public Store {
 public:
  explicit DryStore(Xapian::Database database);

  Xapian::docid find(const std::string& id) const override;
  Xapian::Document document(Xapian::docid at) const override;
  std::vector<Xapian::docid> documents_of(const std::string& source_term) const override;
  std::uint64_t count() const override { return count_; }
  Xapian::docid put(Xapian::docid at, const Xapian::Document& document) override;
  void remove(Xapian::docid at) override;
  void set_metadata(const std::string& key, const std::string& value) override { metadata_[key] = value; }
  std::string metadata(const std::string& key) const override;
  void for_each_source(const std::function<void(const std::string&)>& each) const override;
  void commit() override {}
  std::uint64_t safe_count() const override { return database_.get_doccount(); }

 private:
  Xapian::Database database_;
  Xapian::docid next_;
  std::uint64_t count_;
  std::unordered_map<Xapian::docid, std::optional<Xapian::Document>> changed_;  // nullopt: removed
  std::unordered_map<std::string, std::string> metadata_;
};

}  // namespace pressmark::writer
