#include <ostream>

#include "indexer/actions/actions.h"
#include "shared/article/article_json.h"
#include "shared/database/archive.h"
#include "shared/database/reading.h"

namespace pressmark {

ExitCode export_articles(const IndexSettings& settings, Streams streams) {
  return with_failures(database_path(settings.database), [&] {
    const Archive archive({database_path(settings.database)});
    const Xapian::Database& documents = archive.database();
    for (auto id = documents.allterms_begin("Q"); id != documents.allterms_end("Q"); ++id) {
      if (streams.stop.requested()) {
        streams.messages.note("interrupted: the lines that were printed are whole, but articles are missing");
        return ExitCode::interrupted;
      }
      streams.out << to_json(archive.article(*documents.postlist_begin(*id))) << '\n';
      if (!streams.out) break;  // run_program knows whether that is an error
    }
    return ExitCode::done;
  });
}

}  // namespace pressmark
