#include "indexer/report/progress.h"

#include <algorithm>
#include <filesystem>

#include <fmt/core.h>
#include <unistd.h>

#include "indexer/report/figures.h"

namespace pressmark {

Progress::Manner Progress::usual(bool quiet) {
  const bool terminal = ::isatty(STDERR_FILENO) == 1;
  constexpr std::chrono::milliseconds kOnTerminal(100), kElsewhere(30'000);
  return {!quiet, terminal, terminal ? kOnTerminal : kElsewhere};
}

Progress::Progress(Messages& messages, const std::vector<std::string>& files, Manner manner)
    : messages_(messages), manner_(manner), start_(Clock::now()), last_(start_) {
  if (!manner_.shown) return;
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
  const Clock::time_point now = Clock::now();
  if (!manner_.shown || now - last_ < manner_.pause) return;
  last_ = now;
  const std::size_t here = std::min(files_done, bytes_before_.size() - 1);
  const std::uint64_t end = bytes_before_[std::min(here + 1, bytes_before_.size() - 1)];
  const std::uint64_t done = std::min(bytes_before_[here] + offset, end);
  const double share =
      static_cast<double>(done) / static_cast<double>(std::max<std::uint64_t>(bytes_before_.back(), 1));
  if (manner_.terminal) return messages_.progress(progress_line(share, articles, seconds()));
  messages_.note(progress_figures(share, articles, seconds()));
}

void Progress::finish() { messages_.progress(""); }

double Progress::seconds() const { return std::chrono::duration<double>(Clock::now() - start_).count(); }

std::string progress_figures(double share, std::uint64_t articles, double seconds) {
  const double rate = seconds > 0 ? static_cast<double>(articles) / seconds : 0;
  return fmt::format("{:3.0f} %  {} articles  {:.0f} a second", share * 100, with_commas(articles), rate);
}

std::string progress_line(double share, std::uint64_t articles, double seconds) {
  constexpr int kCells = 24;
  const auto full = static_cast<std::size_t>(std::clamp(share, 0.0, 1.0) * kCells);
  return fmt::format("[{}{}] {}", std::string(full, '#'), std::string(kCells - full, '-'),
                     progress_figures(share, articles, seconds));
}

}  // namespace pressmark
