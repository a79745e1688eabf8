#pragma once

#include "indexer/pipeline/queue.h"

namespace pressmark::pipeline {

/// The parallel part: extracts a page and makes its document, or finds it known. An Error for a page that
/// cannot be worked on, which must not end the run.
Done make_page(const PageWork& work, const PipelineSettings& settings);

}  // namespace pressmark::pipeline
