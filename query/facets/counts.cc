#include "query/facets/counts.h"

#include <fmt/format.h>

namespace pressmark {

Counts count(const Archive& archive, const CountRequest& request,
             const std::vector<Xapian::docid>& documents) {
  Counts counts;
  for (const Field* field : request.facets) {
    const Facet& facet =
        counts.facets.emplace_back(count_facet(archive, *field, documents, request.facet_limit));
    if (facet.counts.size() == facet.distinct) continue;
    counts.notes.push_back({"facet-limit", fmt::format("{}: {} of {} values (--facet-limit)", field->name,
                                                       facet.counts.size(), facet.distinct)});
  }
  if (request.timeline) counts.timeline = timeline_of(archive, *request.timeline, documents);
  if (counts.timeline && counts.timeline->gaps) {
    counts.notes.push_back({"timeline-gaps", "times without an article are left out, as there are too many"});
  }
  return counts;
}

}  // namespace pressmark
