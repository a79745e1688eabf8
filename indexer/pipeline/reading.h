#pragma once

#include <string>
#include <vector>

#include "indexer/pipeline/queue.h"

namespace pressmark::pipeline {

/// Reads files into the queue, until the other end gives up or somebody asks to stop.
class Reading {
 public:
  Reading(const PipelineSettings& settings, Workers& workers) : settings_(settings), workers_(workers) {}

  /// On a thread of its own, which nothing may escape.
  void read(const std::vector<std::string>& files);

  /// It stopped before the end.
  bool was_cut() const { return cut_; }

 private:
  void read_all(const std::vector<std::string>& files);
  bool push(Work work, std::size_t weight = 0) { return workers_.push(std::move(work), weight); }
  bool stopped() const { return settings_.stop != nullptr && settings_.stop->requested(); }
  bool read_file(const std::string& path);
  bool read_pages(const SourceFacts& facts, Reader& reader);
  void give_address(SourcePage& page);

  const PipelineSettings& settings_;
  Workers& workers_;
  bool cut_ = false;
};

}  // namespace pressmark::pipeline
