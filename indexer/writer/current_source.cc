#include "indexer/writer/current_source.h"

#include "indexer/source/walk.h"

namespace pressmark::writer {
namespace {

// Not a member that holds many, of which one that is not given any more may just have left it.
bool is_one_page(const std::string& member) {
  const std::string_view extension = page_extension(member);
  return extension != ".jsonl" && extension != ".warc";
}

}  // namespace

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
    const auto given = members_.find(*article.locator.member);
    return given != members_.end() && given->second == 1 && is_one_page(*article.locator.member);
  }
  return !article.locator.offset && !ids_.empty();
}

}  // namespace pressmark::writer
