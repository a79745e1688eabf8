#include "indexer/writer/current_source.h"

#include "indexer/source/page_name.h"

namespace pressmark::writer {

void CurrentSource::gave(const Article& article) {
  ids_.insert(article.id);
  if (article.source_id) source_ids_.insert(*article.source_id);
  if (article.locator.member) ++members_[*article.locator.member];
}

bool CurrentSource::supersedes(const Article& article) const {
  if (article.source_id && source_ids_.contains(*article.source_id)) return true;
  if (article.locator.source != facts_.locator)
    return false;  // an export: it tells where its articles came from
  if (article.locator.member) {
    // A member that holds many may just have lost the one that it does not give any more.
    if (is_name_of_records(*article.locator.member)) return false;
    const auto given = members_.find(*article.locator.member);
    return given != members_.end() && given->second == 1;
  }
  return !article.locator.offset && !ids_.empty();
}

}  // namespace pressmark::writer
