#pragma once

#include <iosfwd>

#include "query/output/printer.h"
#include "query/output/style.h"

namespace pressmark {

/// Prints the facets and the timeline of an answer in place of its hits. text: for people, with bars. tsv:
/// facet, name, articles; or period, articles, articles indexed. csv: the same below a line of names. The
/// name is empty for articles that have none; the period is "undated" for those without a day. In a batch
/// each row has the QID before it.
void print_counts(const Summary& summary, Format format, std::ostream& out, const Style& style);

/// The line of names above the rows of csv: of facets, or of a timeline.
std::string counts_csv_head(bool timeline, bool in_batch);

}  // namespace pressmark
