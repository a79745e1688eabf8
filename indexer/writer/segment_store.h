#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/writer/disk_store.h"
#include "indexer/writer/segment_pool.h"
#include "indexer/writer/store.h"

namespace pressmark::writer {

/// How segments are built, and how the generation they go into is opened and changed.
struct SegmentStoreSettings {
  int threads = 1;
  std::size_t batch_bytes = 1u << 20;  // of article JSON in one segment
  std::string folder;                  // for segments; of nothing else
  /// Opens the current generation.
  std::function<std::unique_ptr<DiskStore>()> open;
  /// Makes the database at this path, which is moved, the current generation.
  std::function<void(const std::string& path)> publish;
  Refused refused;
};

/// A generation and, beside it, many new documents on their way there: they become segments, which are joined
/// with the generation into the next one when they are many against it, and put into it one by one when they
/// are few. What is known already is changed in the generation itself. A killed run leaves its segments; the
/// next one takes them up.
class SegmentStore : public Store {
 public:
  explicit SegmentStore(SegmentStoreSettings settings);

  Xapian::docid find(const std::string& id) const override { return generation_->find(id); }
  Xapian::Document document(Xapian::docid at) const override;
  std::vector<Xapian::docid> documents_of(const std::string& source_term) const override {
    return generation_->documents_of(source_term);
  }
  std::uint64_t count() const override;
  const Xapian::Database* database() const override { return generation_->database(); }
  Xapian::docid put(Xapian::docid at, const Xapian::Document& document) override;
  void remove(Xapian::docid at) override;
  void set_metadata(const std::string& key, const std::string& value) override;
  void set_metadata_first(const std::string& key, const std::string& value) override;
  std::string metadata(const std::string& key) const override;
  void for_each_source(const std::function<void(const std::string&)>& each) const override;
  void commit() override;
  std::uint64_t safe_count() const override { return generation_ ? generation_->safe_count() : safe_count_; }

 private:
  bool is_pending(Xapian::docid at) const { return at >= first_pending_; }
  std::uint64_t pending() const { return next_ - first_pending_; }
  bool are_few(std::uint64_t documents) const;

  void take_up_left_segments();
  Xapian::docid put_into_generation(const Xapian::Document& document);
  Xapian::docid put_pending(const Xapian::Document& document);
  bool is_time_to_settle() const;
  void hand_over();
  void save_metadata();
  void settle();
  void put_one_by_one(const std::vector<std::string>& segments);
  void put_batch();
  void join(std::vector<std::string> segments);
  void put_changes();
  void start_anew();
  void tell_refused();

  SegmentStoreSettings settings_;
  std::unique_ptr<DiskStore> generation_;
  std::uint64_t safe_count_ = 0;       // while the next generation is not yet open
  std::unique_ptr<SegmentPool> pool_;  // while there are segments
  Xapian::docid next_;                 // of the next new document
  Xapian::docid first_pending_;        // this and the later ones are not in the generation
  SegmentBatch batch_;                 // the newest documents
  std::size_t batch_bytes_ = 0;
  std::uint64_t one_by_one_ = 0;  // new documents put into the generation since it was opened
  bool joined_ = false;           // segments with the generation, in this run
  /// Pending documents outside the batch that have changed since; nothing: removed.
  std::map<Xapian::docid, std::optional<Xapian::Document>> changes_;
  std::map<std::string, std::string> metadata_;  // set while documents were pending
  std::vector<std::string> unsaved_;             // keys of those that are in no batch yet
};

}  // namespace pressmark::writer
