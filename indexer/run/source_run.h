#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "indexer/options/options.h"
#include "indexer/pipeline/pipeline.h"
#include "indexer/report/findings.h"
#include "indexer/source/addresses.h"
#include "indexer/writer/writer.h"
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
  /// The sources that were named, on the command line and in a list.
  const std::vector<std::string>& sources() const { return sources_; }
  /// What the sources give.
  const std::vector<std::string>& files() const { return files_; }
  /// True once a request to stop has left something unread.
  bool was_stopped() const { return stopped_; }

  /// What is known of a file before it is read, with the address that the run gives it.
  SourceFacts facts_of_file(const std::string& file);

  /// Pages of these need no extraction (see PipelineSettings).
  using KnownPagesOf = std::function<std::shared_ptr<const KnownPages>(const SourceFacts&)>;

  /// Reads these files.
  void read(const std::vector<std::string>& files, Sink& sink, const KnownPagesOf& known_pages = {});

  /// Reads the sources that lost an id to an article that has changed or gone, until none is left.
  void hear_again(Writer& writer, Sink& sink);

  /// Says what was not told on the way. No more is read after it.
  void finish();

  /// What became of the run so far.
  ExitCode exit_code() const;

 private:
  std::vector<std::string> listed_sources();
  void read_addresses();

  const IndexSettings& settings_;
  Streams streams_;
  Findings findings_;
  Addresses addresses_;
  std::vector<std::string> sources_, files_;
  bool stopped_ = false;
  std::size_t unheard_ = 0;  // sources to hear again that were read with other options
};

/// Threads to work with: as many as was said, else one for each core.
int job_count(const IndexSettings& settings);

/// What of the options, and of the program, an article depends on. `extraction`: the version of the steps.
std::string article_options(const IndexSettings& settings, int extraction = kExtractionVersion);

}  // namespace pressmark
