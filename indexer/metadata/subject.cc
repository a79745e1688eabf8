#include "indexer/metadata/subject.h"

#include "indexer/metadata/site.h"
#include "indexer/metadata/title.h"

namespace pressmark {

Subject make_subject(const SourcePage& source, const Page& page, const std::vector<Judgement>& judgements) {
  Subject subject{source, page, judgements, {}, page.blocks.size(), 0, page.blocks.size()};
  subject.linked = read_json_ld(page.head, find_canonical_url(page.head).value_or(""));
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    if (subject.role(i) != Role::text) continue;
    if (subject.text_end == 0) subject.text_start = i;
    subject.text_end = i + 1;
  }
  subject.title_at = find_title_block(subject);
  return subject;
}

}  // namespace pressmark
