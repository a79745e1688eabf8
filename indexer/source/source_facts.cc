#include "indexer/source/source_facts.h"

#include <chrono>

#include <sys/stat.h>

#include "indexer/source/locator.h"

namespace pressmark {
namespace {

// The coarsest clock of a file system that is in use: FAT's.
constexpr std::int64_t kCoarsestClockNs = 2'000'000'000;

std::int64_t now_ns() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
}

}  // namespace

SourceFacts facts_of(const std::string& path) {
  SourceFacts facts{locator_of(path)};
  struct stat status = {};
  if (path == "-" || ::stat(path.c_str(), &status) != 0) return facts;
  facts.bytes = static_cast<std::uint64_t>(status.st_size);
  facts.modified_ns = std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
  facts.settled = facts.modified_ns + kCoarsestClockNs <= now_ns();
  return facts;
}

}  // namespace pressmark
