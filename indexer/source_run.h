#pragma once

#include <string>
#include <vector>

#include "indexer/findings.h"
#include "indexer/options.h"
#include "indexer/pipeline.h"
#include "indexer/source/addresses.h"
#include "shared/exit_code.h"
#include "shared/program.h"

namespace pressmark {

/// The reading of sources into a sink: which files they give, what is said on the way, what is counted.
class SourceRun {
 public:
  /// Lists the files of the sources; what is not there is told at once. `settings` must outlive it. Throws
  /// Failure where a list of names or addresses cannot be read.
  SourceRun(const IndexSettings& settings, Streams streams);

  Findings& findings() { return findings_; }
  bool has_files() const { return !files_.empty(); }
  /// True once a request to stop has left something unread.
  bool was_stopped() const { return stopped_; }

  /// Reads all files of the sources.
  void read_sources(Sink& sink);

  /// Reads these files.
  void read(const std::vector<std::string>& files, Sink& sink);

  /// What became of the run so far.
  ExitCode exit_code() const;

 private:
  std::vector<std::string> listed_sources();
  void read_addresses();

  const IndexSettings& settings_;
  Streams streams_;
  Findings findings_;
  Addresses addresses_;
  std::vector<std::string> files_;
  bool stopped_ = false;
};

}  // namespace pressmark
