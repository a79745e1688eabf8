#include <ostream>

#include "indexer/actions.h"
#include "shared/article/article_json.h"
#include "shared/database/archive.h"
#include "shared/database/reading.h"

namespace pressmark {

ExitCode export_articles(const IndexSettings& settings, Streams streams) {
  with_failures([&] {
    const Archive archive({database_path(settings.database)});
    const Xapian::Database& documents = archive.database();
    for (auto id = documents.allterms_begin("Q"); id != documents.allterms_end("Q"); ++id) {
      streams.out << to_json(archive.article(*documents.postlist_begin(*id))) << '\n';
    }
  });
  return ExitCode::done;
}

}  // namespace pressmark
