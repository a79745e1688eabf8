#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "shared/message.h"

namespace pressmark {

/// How far a run is: on a terminal one line that is written anew a few times a second, elsewhere a line now
/// and then.
class Progress {
 public:
  struct Manner {
    bool shown = true;
    bool terminal = false;
    std::chrono::milliseconds pause{100};  // between two lines at least
  };
  /// What suits standard error; nothing for quiet runs.
  static Manner usual(bool quiet);

  /// The sizes of the files tell how far the run is.
  Progress(Messages& messages, const std::vector<std::string>& files, Manner manner);

  /// `files_done` of the files are read, and `offset` bytes of the next one.
  void update(std::size_t files_done, std::uint64_t offset, std::uint64_t articles);
  void finish();

 private:
  using Clock = std::chrono::steady_clock;
  double seconds() const;

  Messages& messages_;
  Manner manner_;
  std::vector<std::uint64_t> bytes_before_;  // of all files before the n-th
  Clock::time_point start_, last_;
};

/// " 61 %  12,345 articles  310 a second".
std::string progress_figures(double share, std::uint64_t articles, double seconds);

/// "[######----]  61 %  12,345 articles  310 a second".
std::string progress_line(double share, std::uint64_t articles, double seconds);

}  // namespace pressmark
