#pragma once

#include "indexer/options/options.h"
#include "indexer/report/findings.h"
#include "indexer/writer/writer.h"
#include "shared/message.h"

namespace pressmark {

/// What the command line says to the writer. What it refuses goes to the findings, what it removes is named
/// to the messages with --verbose; both must outlive it. Throws Failure: the names file is not right.
WriterSettings writer_settings(const IndexSettings& settings, Messages& messages, Findings& findings);

}  // namespace pressmark
