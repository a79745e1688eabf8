#pragma once

#include "indexer/options/options.h"
#include "shared/exit_code.h"
#include "shared/program.h"

namespace pressmark {

// What pressmark-index can do, one function and one file each. All take the whole settings, answer to
// `streams.out`, say the rest to the messages and throw Failure for what ends a run.

/// Does the one that the settings ask for.
ExitCode run_action(const IndexSettings& settings, Streams streams);

/// Reads the sources into the database (index.cc).
ExitCode index_sources(const IndexSettings& settings, Streams streams);

/// --extract: prints the articles of the sources (print.cc).
ExitCode print_articles(const IndexSettings& settings, Streams streams);

/// --explain-chrome: prints every block of the pages with the judgement on it (print.cc).
ExitCode print_judgements(const IndexSettings& settings, Streams streams);

/// --export: prints all articles of the database in the order of their ids, with the archive's names filled
/// in (export.cc).
ExitCode export_articles(const IndexSettings& settings, Streams streams);

/// --rebuild: reads sources anew into a new generation (rebuild.cc).
ExitCode rebuild_database(const IndexSettings& settings, Streams streams);

/// --compact: writes the database anew as small as it gets (upkeep.cc).
ExitCode compact_database(const IndexSettings& settings, Streams streams);

/// --stats: prints what the database holds (upkeep.cc).
ExitCode print_stats(const IndexSettings& settings, Streams streams);

/// --check: looks for damage; some_failed if there is any (upkeep.cc).
ExitCode check_for_damage(const IndexSettings& settings, Streams streams);

/// --delete: removes the articles of ids and source ids (delete.cc).
ExitCode delete_articles(const IndexSettings& settings, Streams streams);

/// --delete-source: removes what files and folders gave (delete.cc).
ExitCode delete_sources(const IndexSettings& settings, Streams streams);

}  // namespace pressmark
