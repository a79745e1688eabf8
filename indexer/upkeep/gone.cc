#include "indexer/upkeep/gone.h"

#include "indexer/source/presence.h"
#include "indexer/writer/document_sources.h"
#include "shared/database/source_record.h"

namespace pressmark {

std::uint64_t count_gone(const std::vector<std::string>& folders, const Xapian::Database& database) {
  const std::vector<std::string> readable = readable_folders(folders);
  std::uint64_t gone = 0;
  for_each_source(database, [&](const std::string&, const std::string& metadata) {
    const auto record = source_record_of(metadata);
    if (!record || presence_of(record->locator, readable) != Presence::gone) return;
    gone += database.term_exists(writer::holder_term(source_term(record->locator))) ? 1 : 0;
  });
  return gone;
}

}  // namespace pressmark
