#pragma once

#include <memory>
#include <variant>

#include "indexer/pipeline/pipeline.h"
#include "shared/ordered_workers.h"

namespace pressmark::pipeline {

/// The marks around what a source gives.
struct Begin {
  SourceFacts source;
};
struct End {
  bool cut = false;  // stopped before the end of the source
};

/// A page that is to become an article.
struct PageWork {
  SourcePage page;
  std::shared_ptr<const KnownPages> known;  // of its source; may be nullptr
};

/// What goes through the queue: the marks of a source pass the workers untouched, so that all stays in order.
using Work = std::variant<Begin, PageWork, Error, NoPages, End>;
using Done = std::variant<Begin, PageResult, Error, NoPages, End>;
using Workers = OrderedWorkers<Work, Done>;

}  // namespace pressmark::pipeline
