#pragma once

#include <string>
#include <vector>

#include "indexer/options.h"
#include "indexer/pipeline.h"
#include "indexer/problems.h"
#include "indexer/summary.h"
#include "shared/exit_code.h"
#include "shared/message.h"

namespace pressmark {

/// The reading of sources into a sink: which files they give, what is said on the way, what is counted.
class SourceRun {
 public:
  /// Lists the files of the sources; what is not there is told at once. Both arguments must outlive it.
  SourceRun(const IndexSettings& settings, Messages& messages);

  Tally& tally() { return tally_; }
  bool has_files() const { return !files_.empty(); }

  /// Reads all files of the sources.
  void read_sources(Sink& sink);

  /// Reads these files.
  void read(const std::vector<std::string>& files, Sink& sink);

  /// What became of the run so far.
  ExitCode exit_code() const;

 private:
  void problem(const Error& error);

  const IndexSettings& settings_;
  Messages& messages_;
  Tally tally_;
  Problems problems_;
  std::vector<std::string> files_;
  bool missing_ = false;  // a source is not there
};

}  // namespace pressmark
