#include <algorithm>

#include <xapian.h>

#include "query/similar/similar.h"
#include "shared/database/archive.h"
#include "tests/quality/corpus/stories.h"

namespace pressmark::corpus {
namespace {

std::string file_of(const Archive& archive, Xapian::docid document, const std::vector<GoldPage>& pages) {
  const std::string source = archive.stored_article(document).locator.source;
  const auto page = std::find_if(pages.begin(), pages.end(), [&](const GoldPage& known) {
    return known.record.empty() && source.ends_with("/" + known.file);
  });
  return page == pages.end() ? source : page->file;
}

}  // namespace

Neighbours neighbours_in(const std::string& database, const std::vector<GoldPage>& pages) {
  const Archive archive({database});
  SimilarRequest request;
  request.rank.limit = pages.size();
  request.min_share = 0;  // the nearest, however near
  Neighbours neighbours;
  for (auto it = archive.database().postlist_begin(""); it != archive.database().postlist_end(""); ++it) {
    std::vector<std::string>& found = neighbours[file_of(archive, *it, pages)];
    request.like = {given_article(archive, *it)};
    for (const Ranked& hit : similar_to(archive, request).found.ranking.hits)
      found.push_back(file_of(archive, hit.document, pages));
  }
  return neighbours;
}

}  // namespace pressmark::corpus
