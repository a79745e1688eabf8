#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "indexer/writer/segment.h"

namespace pressmark::writer {

/// Builds segments on several threads. Xapian's inverter is a tree of all the words of a batch, much faster
/// while it fits the processor's cache: many small segments that are joined later cost a fraction of one
/// large batch, and unlike batches they can be built beside each other. Of sixteen neighbours of one size one
/// is made at once, so that few files are open when all are joined.
class SegmentPool {
 public:
  /// Segments go into `folder`; what is there already counts as built before, in the order of the documents.
  SegmentPool(std::string folder, int threads);
  SegmentPool(const SegmentPool&) = delete;
  SegmentPool& operator=(const SegmentPool&) = delete;
  ~SegmentPool();

  /// Hands a batch over. Waits while every thread has one waiting. Throws what a thread threw. No copy of the
  /// documents may stay behind: Xapian does not count references for two threads.
  void add(SegmentBatch batch);

  /// Waits until all is built. The paths of the segments, in the order of the documents. Throws what a thread
  /// threw.
  std::vector<std::string> finish();

  /// The segment with this document; waits until it is built.
  Xapian::Database segment_with(Xapian::docid at);

  /// What Xapian refused since this was asked last.
  std::vector<RefusedDocument> take_refused();

 private:
  struct Segment {
    Xapian::docid last = 0;
    int level = 0;  // how often its parts were joined
    bool joining = false;
    std::string path;
  };
  using Segments = std::map<Xapian::docid, Segment>;  // by first document

  void work();
  void build(SegmentBatch batch, std::unique_lock<std::mutex>& lock);
  std::vector<Segments::iterator> neighbours_to_join();
  void join(const std::vector<Segments::iterator>& parts, std::unique_lock<std::mutex>& lock);
  void rethrow() const;
  bool idle() const { return waiting_.empty() && busy_ == 0; }

  std::string folder_;
  std::size_t fan_in_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<SegmentBatch> waiting_;
  Segments segments_;
  std::vector<RefusedDocument> refused_;
  std::exception_ptr failure_;
  std::size_t busy_ = 0;
  bool closed_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace pressmark::writer
