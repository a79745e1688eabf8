#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "shared/message.h"

namespace pressmark {

/// A progress line on a terminal, a few times a second.
class Progress {
 public:
  /// `shown`: standard error is a terminal. The sizes of the files tell how far the run is.
  Progress(Messages& messages, const std::vector<std::string>& files, bool shown);

  /// `files_done` of the files are read, and `offset` bytes of the next one.
  void update(std::size_t files_done, std::uint64_t offset, std::uint64_t articles);
  void finish();

 private:
  using Clock = std::chrono::steady_clock;
  double seconds() const;

  Messages& messages_;
  bool shown_;
  std::vector<std::uint64_t> bytes_before_;  // of all files before the n-th
  Clock::time_point start_, last_;
};

/// "[######----]  61 %  12,345 articles  310 a second".
std::string progress_line(double share, std::uint64_t articles, double seconds);

}  // namespace pressmark
