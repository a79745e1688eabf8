#pragma once

#include <optional>
#include <string>

#include "indexer/metadata/subject.h"
#include "shared/text/dates.h"

namespace pressmark {

/// The lines that print the days of publishing and of the last change.
struct PrintedDays {
  std::optional<std::string> published, updated;
  bool is_sure = false;  // of the first: a cue word, a label or the classifier says so
};

/// Looks for them: a line of the classifier's `dateline`, a line with a word such as "Published", or a line
/// near the headline that is little more than a date. Never the day at the top of a dump, which is the day of
/// the crawl.
PrintedDays find_printed_days(const Subject& subject, NumericOrder order);

}  // namespace pressmark
