#include "indexer/writer/segment_store.h"

#include <algorithm>
#include <utility>

#include "indexer/writer/segment_name.h"
#include "shared/database/durable.h"
#include "shared/database/source_record.h"

namespace pressmark::writer {
namespace {

// A document put into a large database costs as much as joining twenty.
constexpr std::uint64_t kJoinedForOne = 20;

// A new generation appears to readers when the archive has grown so many times, but not before there is
// something to see.
constexpr std::uint64_t kGrowth = 4, kFirstGeneration = 4'000;

// What is kept in memory until the pending documents have arrived.
constexpr std::size_t kMostChanges = 1'000, kMostMetadata = 100'000;

// Xapian refuses longer terms; a NUL counts twice.
bool is_refusable(const Xapian::Document& document) {
  constexpr std::size_t kMostBytes = 245;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    const std::string& text = *term;
    if (text.size() > kMostBytes / 2 &&
        text.size() + static_cast<std::size_t>(std::count(text.begin(), text.end(), '\0')) > kMostBytes)
      return true;
  }
  return false;
}

}  // namespace

SegmentStore::SegmentStore(SegmentStoreSettings settings)
    : settings_(std::move(settings)),
      generation_(settings_.open()),
      next_(generation_->last() + 1),
      first_pending_(next_) {
  batch_.first = next_;
  take_up_left_segments();
}

void SegmentStore::take_up_left_segments() {
  const std::vector<SegmentName> left = sound_segments(settings_.folder);
  // Others stand in it already, or follow one that is missing: they may say that a source is whole.
  if (!left.empty() && left.front().first == next_) {
    pool_ = std::make_unique<SegmentPool>(settings_.folder, settings_.threads);
    next_ = batch_.first = left.back().last + 1;
    settle();
  }
  remove_segments(settings_.folder);
}

bool SegmentStore::are_few(std::uint64_t documents) const {
  return documents * kJoinedForOne < generation_->count();
}

Xapian::Document SegmentStore::document(Xapian::docid at) const {
  if (!is_pending(at)) return generation_->document(at);
  if (at >= next_) throw Xapian::DocNotFoundError("there is no such document yet");
  if (const auto change = changes_.find(at); change != changes_.end()) {
    if (!change->second) throw Xapian::DocNotFoundError("the document was removed");
    return *change->second;
  }
  if (at >= batch_.first) return batch_.documents[at - batch_.first];
  return pool_->segment_with(at).get_document(at);
}

std::uint64_t SegmentStore::count() const {
  const auto removed =
      std::count_if(changes_.begin(), changes_.end(), [](const auto& change) { return !change.second; });
  return generation_->count() + pending() - static_cast<std::uint64_t>(removed);
}

Xapian::docid SegmentStore::put(Xapian::docid at, const Xapian::Document& document) {
  if (at != 0 && !is_pending(at)) return generation_->put(at, document);
  if (is_refusable(document)) {
    settings_.refused(refusal(document.get_data(), "a term of it is too long"));
    return 0;
  }
  if (at == 0) return put_pending(document);
  if (at >= batch_.first && !changes_.contains(at)) {
    batch_.documents[at - batch_.first] = document;
  } else {
    changes_[at] = document;
  }
  return at;
}

void SegmentStore::remove(Xapian::docid at) {
  if (!is_pending(at)) return generation_->remove(at);
  changes_[at] = std::nullopt;
}

// What the caller still holds of a document must not meet another thread: batches are handed over when the
// next one comes.
Xapian::docid SegmentStore::put_pending(const Xapian::Document& document) {
  if (is_time_to_settle()) settle();
  // A run that had many may have many more, and a thousand put one by one split every block of a generation
  // that was just joined.
  if (pending() == 0 && !joined_ && are_few(one_by_one_ + 1)) return put_into_generation(document);
  if (batch_bytes_ >= settings_.batch_bytes) hand_over();
  batch_.documents.push_back(document);
  batch_bytes_ += document.get_data().size();
  return next_++;
}

Xapian::docid SegmentStore::put_into_generation(const Xapian::Document& document) {
  const Xapian::docid at = generation_->put(next_, document);
  if (at == 0) return 0;
  ++one_by_one_;
  batch_.first = first_pending_ = ++next_;
  return at;
}

bool SegmentStore::is_time_to_settle() const {
  return pending() >= std::max(kFirstGeneration, kGrowth * generation_->count()) ||
         changes_.size() >= kMostChanges || metadata_.size() >= kMostMetadata;
}

void SegmentStore::set_metadata(const std::string& key, const std::string& value) {
  if (pending() == 0) return generation_->set_metadata(key, value);
  metadata_[key] = value;
  unsaved_.push_back(key);
}

std::string SegmentStore::metadata(const std::string& key) const {
  const auto found = metadata_.find(key);
  return found != metadata_.end() ? found->second : generation_->metadata(key);
}

void SegmentStore::for_each_source(const std::function<void(const std::string&)>& each) const {
  generation_->for_each_source([&](const std::string& value) {
    const auto record = source_record_of(value);
    if (!record || !metadata_.contains(source_key(record->locator))) each(value);
  });
  for (const auto& [key, value] : metadata_) {
    if (source_record_of(value)) each(value);
  }
}

void SegmentStore::commit() {
  settle();
  generation_->commit();
}

void SegmentStore::hand_over() {
  if (pool_ == nullptr) {
    generation_->commit();
    pool_ = std::make_unique<SegmentPool>(settings_.folder, settings_.threads);
  }
  save_metadata();
  pool_->add(std::exchange(batch_, SegmentBatch{next_, {}, {}}));
  batch_bytes_ = 0;
  tell_refused();
}

// The record of a source is saved with or after all that the source did, so that a killed run never believes
// a source whose documents were lost.
void SegmentStore::save_metadata() {
  const bool all = changes_.empty();
  if (all && generation_->changed()) generation_->commit();
  for (const std::string& key : std::exchange(unsaved_, {})) {
    const std::string& value = metadata_[key];
    // A segment cannot say that a value is gone.
    if (all && !value.empty()) {
      batch_.metadata.emplace_back(key, value);
    } else {
      if (auto part = source_record_of(value)) {  // no document is without a record of its source
        part->read = SourceRecord::Read::part;
        batch_.metadata.emplace_back(key, to_metadata(*part));
      }
      unsaved_.push_back(key);
    }
  }
}

void SegmentStore::set_metadata_first(const std::string& key, const std::string& value) {
  generation_->set_metadata(key, value);
  if (metadata_.contains(key)) set_metadata(key, value);
}

void SegmentStore::settle() {
  if (pending() == 0) return;
  if (pool_ == nullptr) {
    put_batch();
  } else {
    if (!batch_.documents.empty()) hand_over();
    const std::vector<std::string> segments = pool_->finish();
    tell_refused();
    generation_->commit();
    are_few(pending()) ? put_one_by_one(segments) : join(segments);
  }
  put_changes();
  generation_->commit();
  start_anew();
}

void SegmentStore::put_batch() {
  Xapian::docid at = batch_.first;
  for (const Xapian::Document& document : batch_.documents) generation_->put(at++, document);
}

void SegmentStore::put_one_by_one(const std::vector<std::string>& segments) {
  for (const std::string& path : segments) {
    const Xapian::Database segment(path);
    const std::string all;
    for (auto at = segment.postlist_begin(all); at != segment.postlist_end(all); ++at)
      generation_->put(*at, segment.get_document(*at));
    for (auto key = segment.metadata_keys_begin(); key != segment.metadata_keys_end(); ++key)
      generation_->set_metadata(*key, segment.get_metadata(*key));
  }
}

void SegmentStore::join(std::vector<std::string> segments) {
  segments.insert(segments.begin(), generation_->path());
  const std::string joined = settings_.folder + "/joined";
  remove_segments(joined);  // of a run that ended before it was published
  join_databases(segments, joined);
  make_durable(joined);
  safe_count_ = generation_->safe_count();
  generation_.reset();
  settings_.publish(joined);
  generation_ = settings_.open();
  joined_ = true;
}

void SegmentStore::put_changes() {
  for (const auto& [at, document] : changes_) {
    if (document) {
      generation_->put(at, *document);
    } else {
      generation_->remove(at);
    }
  }
  for (const std::string& key : unsaved_) generation_->set_metadata(key, metadata_[key]);
}

void SegmentStore::start_anew() {
  pool_.reset();
  remove_segments(settings_.folder);
  changes_.clear();
  metadata_.clear();
  unsaved_.clear();
  first_pending_ = next_;
  batch_ = {next_, {}, {}};
  batch_bytes_ = 0;
  one_by_one_ = 0;
}

void SegmentStore::tell_refused() {
  if (pool_ == nullptr) return;
  for (const RefusedDocument& document : pool_->take_refused())
    settings_.refused(refusal(document.data, document.why));
}

}  // namespace pressmark::writer
