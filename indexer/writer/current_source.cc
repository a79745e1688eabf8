#include "indexer/writer/current_source.h"

namespace pressmark::writer {

void CurrentSource::gave(const Article& article) {
  ids_.insert(article.id);
  if (article.source_id) source_ids_.insert(*article.source_id);
  if (article.locator.member) members_.insert(*article.locator.member);
}

bool CurrentSource::supersedes(const Article& article) const {
  if (article.source_id && source_ids_.contains(*article.source_id)) return true;
  if (article.locator.source != facts_.locator)
    return false;  // an export: it tells where its articles came from
  if (article.locator.member) return members_.contains(*article.locator.member);
  return !article.locator.offset && !ids_.empty();
}

}  // namespace pressmark::writer
