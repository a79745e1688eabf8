#include "indexer/export.h"

#include <ostream>

#include "shared/article/article_json.h"
#include "shared/database/archive.h"
#include "shared/database/reading.h"

namespace pressmark {

void export_articles(const std::string& database, std::ostream& out) {
  with_failures([&] {
    const Archive archive({database});
    const Xapian::Database& documents = archive.database();
    for (auto id = documents.allterms_begin("Q"); id != documents.allterms_end("Q"); ++id) {
      out << to_json(archive.article(*documents.postlist_begin(*id))) << '\n';
    }
  });
}

}  // namespace pressmark
