#pragma once

#include "indexer/options.h"
#include "shared/exit_code.h"
#include "shared/program.h"

namespace pressmark {

// What pressmark-index can do, one function and one file each. All take the whole settings, answer to
// `streams.out`, say the rest to the messages and throw Failure for what ends a run.

/// Reads the sources into the database (index_action.cc).
ExitCode index_sources(const IndexSettings& settings, Streams streams);

/// --extract: prints the articles of the sources (print_actions.cc).
ExitCode print_articles(const IndexSettings& settings, Streams streams);

/// --explain-chrome: prints every block of the pages with the judgement on it (print_actions.cc).
ExitCode print_judgements(const IndexSettings& settings, Streams streams);

/// --export: prints all articles of the database in the order of their ids, with the archive's names filled
/// in (export_action.cc).
ExitCode export_articles(const IndexSettings& settings, Streams streams);

}  // namespace pressmark
