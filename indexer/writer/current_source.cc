#include "indexer/writer/current_source.h"

namespace pressmark::writer {

void CurrentSource::gave(const Article& article) {
  ids_.insert(article.id);
  if (article.source_id) source_ids_.insert(*article.source_id);
  if (article.locator.member) members_.insert(*article.locator.member);
}

bool CurrentSource::supersedes(const Article& article) const {
  if (!article.locator.member && !article.locator.offset) return !ids_.empty();
  if (article.locator.member && members_.contains(*article.locator.member)) return true;
  return article.source_id && source_ids_.contains(*article.source_id);
}

}  // namespace pressmark::writer
