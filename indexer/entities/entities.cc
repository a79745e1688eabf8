#include "indexer/entities/entities.h"

#include "indexer/entities/grouping.h"
#include "indexer/entities/reading.h"
#include "indexer/entities/resolve.h"
#include "indexer/entities/spans.h"
#include "indexer/entities/text_dates.h"

namespace pressmark {

using namespace entities;  // the parts of this step

Found find_entities(const Article& article) {
  Found found;
  const Reading reading = read_lines(article);
  std::vector<Span> spans;
  for (std::size_t line = 0; line < reading.lines.size(); ++line) read_spans(reading, line, spans);
  found.cut = reading.cut;
  found.dates = text_dates(article);
  group_names(reading, resolved(reading, std::move(spans)), found);
  return found;
}

}  // namespace pressmark
