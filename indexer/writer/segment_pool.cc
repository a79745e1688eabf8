#include "indexer/writer/segment_pool.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <optional>
#include <system_error>

#include <fmt/core.h>
#include <sys/resource.h>

#include "indexer/writer/segment_name.h"

namespace pressmark::writer {
namespace {

namespace fs = std::filesystem;

// So many databases are joined at once as the limit of open files allows: six files each.
std::size_t fan_in_for(int threads) {
  constexpr rlim_t kFilesOfSegment = 6, kOtherFiles = 64;
  constexpr rlim_t kLeast = 2, kMost = 16;
  rlimit limit = {};
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) return kMost;
  const rlim_t spare = limit.rlim_cur > kOtherFiles ? limit.rlim_cur - kOtherFiles : 0;
  return std::clamp(spare / (kFilesOfSegment * static_cast<rlim_t>(threads + 1)), kLeast, kMost);
}

}  // namespace

SegmentPool::SegmentPool(std::string folder, int threads)
    : folder_(std::move(folder)), fan_in_(fan_in_for(threads)) {
  for (const SegmentName& name : whole_segments(folder_)) {
    segments_[name.first] = {name.last, 0, false, path_of(folder_, name)};
  }
  fs::create_directories(folder_);
  threads_.reserve(static_cast<std::size_t>(threads));
  try {
    for (int i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
  } catch (const std::system_error&) {
    if (threads_.empty()) throw;  // else those that there are do all the work
  }
}

SegmentPool::~SegmentPool() {
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    waiting_.clear();
  }
  changed_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

void SegmentPool::add(SegmentBatch batch) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return waiting_.size() < threads_.size() || failure_; });
  rethrow();
  waiting_.push_back(std::move(batch));
  changed_.notify_all();
}

std::vector<std::string> SegmentPool::finish() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return idle() || failure_; });
  rethrow();
  std::vector<std::string> paths;
  for (const auto& [first, segment] : segments_) paths.push_back(segment.path);
  return paths;
}

Xapian::Database SegmentPool::segment_with(Xapian::docid at) {
  std::unique_lock lock(mutex_);
  const auto found = [&]() -> std::optional<std::string> {
    auto behind = segments_.upper_bound(at);
    if (behind == segments_.begin()) return std::nullopt;
    const Segment& segment = std::prev(behind)->second;
    return at <= segment.last ? std::optional(segment.path) : std::nullopt;
  };
  changed_.wait(lock, [&] { return failure_ || found(); });
  rethrow();
  return Xapian::Database(*found());
}

std::vector<RefusedDocument> SegmentPool::take_refused() {
  const std::lock_guard lock(mutex_);
  return std::exchange(refused_, {});
}

void SegmentPool::rethrow() const {
  if (failure_) std::rethrow_exception(failure_);
}

void SegmentPool::work() {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [this] { return closed_ || !waiting_.empty(); });
    if (closed_) return;
    SegmentBatch batch = std::move(waiting_.front());
    waiting_.pop_front();
    ++busy_;
    try {
      build(std::move(batch), lock);
      for (auto parts = neighbours_to_join(); !parts.empty(); parts = neighbours_to_join()) join(parts, lock);
    } catch (...) {
      if (!lock.owns_lock()) lock.lock();
      if (!failure_) failure_ = std::current_exception();
    }
    --busy_;
    changed_.notify_all();
  }
}

void SegmentPool::build(SegmentBatch batch, std::unique_lock<std::mutex>& lock) {
  changed_.notify_all();  // there is room for one more to wait
  lock.unlock();
  const auto size = static_cast<Xapian::docid>(batch.documents.size());
  const SegmentName name{batch.first, batch.first + size - 1};
  std::vector<RefusedDocument> refused = build_segment(batch, path_of(folder_, name));
  batch = {};
  lock.lock();
  std::move(refused.begin(), refused.end(), std::back_inserter(refused_));
  segments_[name.first] = {name.last, 0, false, path_of(folder_, name)};
}

// As many neighbours of one level as are joined at once.
std::vector<SegmentPool::Segments::iterator> SegmentPool::neighbours_to_join() {
  std::vector<Segments::iterator> parts;
  for (auto at = segments_.begin(); at != segments_.end(); ++at) {
    const bool goes_on = !parts.empty() && parts.back()->second.last + 1 == at->first &&
                         parts.back()->second.level == at->second.level;
    if (!goes_on) parts.clear();
    if (at->second.joining) {
      parts.clear();
      continue;
    }
    parts.push_back(at);
    if (parts.size() == fan_in_) return parts;
  }
  return {};
}

void SegmentPool::join(const std::vector<Segments::iterator>& parts, std::unique_lock<std::mutex>& lock) {
  std::vector<std::string> paths;
  for (const auto& part : parts) {
    part->second.joining = true;
    paths.push_back(part->second.path);
  }
  const SegmentName name{parts.front()->first, parts.back()->second.last};
  const int level = parts.front()->second.level + 1;
  lock.unlock();
  join_databases(paths, path_of(folder_, name));
  lock.lock();
  for (const auto& part : parts) segments_.erase(part);
  segments_[name.first] = {name.last, level, false, path_of(folder_, name)};
  for (const std::string& path : paths) {
    std::error_code ignored;
    fs::remove_all(path, ignored);
  }
}

}  // namespace pressmark::writer
