#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/metadata/subject.h"
#include "shared/text/dates.h"

namespace pressmark {

/// The text that prints the day of publishing: a line of the classifier's `dateline`, a line with a word such
/// as "Published", or a line near the headline that is little more than a date. Never the day at the top of a
/// dump, which is the day of the crawl.
std::optional<std::string> find_printed_day(const Subject& subject, NumericOrder order);

/// The day in the path of an address: /2024/05/16/, /2024-05-16, /20240516/, /2024/may/16/.
std::optional<IsoDate> day_in_url(std::string_view url);

}  // namespace pressmark
