#include "indexer/progress.h"

#include <algorithm>
#include <filesystem>

#include <fmt/core.h>

#include "indexer/summary.h"

namespace pressmark {

Progress::Progress(Messages& messages, const std::vector<std::string>& files, bool shown)
    : messages_(messages), shown_(shown), start_(Clock::now()), last_(start_) {
  if (!shown_) return;
  std::uint64_t bytes = 0;
  bytes_before_.push_back(0);
  for (const std::string& file : files) {
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    bytes += error ? 1 : std::max<std::uint64_t>(size, 1);
    bytes_before_.push_back(bytes);
  }
}

void Progress::update(std::size_t files_done, std::uint64_t offset, std::uint64_t articles) {
  constexpr auto kPause = std::chrono::milliseconds(100);
  const Clock::time_point now = Clock::now();
  if (!shown_ || now - last_ < kPause) return;
  last_ = now;
  const std::size_t here = std::min(files_done, bytes_before_.size() - 1);
  const std::uint64_t end = bytes_before_[std::min(here + 1, bytes_before_.size() - 1)];
  const std::uint64_t done = std::min(bytes_before_[here] + offset, end);
  const double share =
      static_cast<double>(done) / static_cast<double>(std::max<std::uint64_t>(bytes_before_.back(), 1));
  messages_.progress(progress_line(share, articles, seconds()));
}

void Progress::finish() { messages_.progress(""); }

double Progress::seconds() const { return std::chrono::duration<double>(Clock::now() - start_).count(); }

std::string progress_line(double share, std::uint64_t articles, double seconds) {
  constexpr int kCells = 24;
  const int full = static_cast<int>(std::clamp(share, 0.0, 1.0) * kCells);
  const double rate = seconds > 0 ? static_cast<double>(articles) / seconds : 0;
  return fmt::format(
      "[{}{}] {:3.0f} %  {} articles  {:.0f} a second", std::string(static_cast<std::size_t>(full), '#'),
      std::string(static_cast<std::size_t>(kCells - full), '-'), share * 100, with_commas(articles), rate);
}

}  // namespace pressmark
