#include "indexer/run/prune.h"

#include <fmt/core.h>

#include "indexer/report/figures.h"
#include "indexer/source/presence.h"

namespace pressmark {

void prune_sources(const std::vector<std::string>& sources, Writer& writer, Messages& messages) {
  const std::vector<std::string> folders = readable_folders(sources);
  std::vector<std::string> gone;
  std::uint64_t unsure = 0;
  writer.for_each_source([&](const SourceRecord& record) {
    const Presence presence = presence_of(record.locator, folders);
    if (presence == Presence::gone) gone.push_back(record.locator);
    unsure += presence == Presence::unsure ? 1 : 0;
  });
  for (const std::string& locator : gone) writer.drop_source(locator);
  if (unsure == 0) return;
  messages.warning(
      {ErrorKind::bad_input, "--prune",
       fmt::format("{} vanished {} kept: what held {} is an empty folder now, as where nothing is "
                   "mounted",
                   with_commas(unsure), unsure == 1 ? "file is" : "files are", unsure == 1 ? "it" : "them"),
       "remove what they gave with --delete-source"});
}

}  // namespace pressmark
