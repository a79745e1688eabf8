#pragma once

#include <optional>
#include <string>

#include "indexer/metadata/subject.h"
#include "shared/article/article.h"
#include "shared/text/dates.h"

namespace pressmark {

/// When the article came out and was changed, as the page prints it; never converted to another zone.
struct Published {
  std::optional<std::string> day;   // ISO
  std::optional<std::string> time;  // "18:40+02:00", "18:40"
  PublishedSource source = PublishedSource::none;
  std::optional<std::string> modified;  // ISO day
};

/// The first day that is named by, in this order: the source, linked data, metadata,
/// <time>, the address, a printed line.
Published find_published(const Subject& subject);

/// How the page writes 05/06/2024, as far as its language and domain tell.
NumericOrder numeric_order_of(const Subject& subject);

}  // namespace pressmark
