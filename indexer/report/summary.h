#pragma once

#include <cstdint>
#include <string>

#include "indexer/report/tally.h"
#include "indexer/writer/counts.h"

namespace pressmark {

/// What surrounds the figures: how long it took, how large the database is now.
struct RunFacts {
  double seconds = 0;
  std::uint64_t database_bytes = 0, database_articles = 0;
  std::string database;
  bool dry = false;      // nothing was written
  bool verbose = false;  // what was left out has been named
  bool usual = false;    // the database is the one that pressmark-query takes by itself
};

/// The lines for people at the end of an indexing run, without a line end at the last.
std::string summary_of(const Tally& tally, const WriteCounts& written, const RunFacts& facts);

}  // namespace pressmark
