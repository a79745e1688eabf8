#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/run/source_run.h"
#include "indexer/writer/writer.h"

namespace pressmark {

/// Which of the files of a run have to be read, and why the others not.
struct ChosenFiles {
  std::vector<std::string> to_read;
  std::uint64_t unchanged = 0;      // not among them
  std::uint64_t other_options = 0;  // among them only because options or program are not those of last time
};

/// Asks the writer what it knows of each file of the run. Standard input is always read.
ChosenFiles choose_files(SourceRun& run, const Writer& writer);

}  // namespace pressmark
