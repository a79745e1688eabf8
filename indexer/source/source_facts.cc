#include "indexer/source/source_facts.h"

#include <sys/stat.h>

#include "indexer/source/locator.h"

namespace pressmark {

SourceFacts facts_of(const std::string& path) {
  SourceFacts facts{locator_of(path), 0, 0};
  struct stat status = {};
  if (path == "-" || ::stat(path.c_str(), &status) != 0) return facts;
  facts.bytes = static_cast<std::uint64_t>(status.st_size);
  facts.modified_ns = std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
  return facts;
}

}  // namespace pressmark
