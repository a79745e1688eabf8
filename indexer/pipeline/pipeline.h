#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/pipeline/extract.h"
#include "indexer/source/addresses.h"
#include "indexer/source/reader.h"
#include "indexer/source/source_facts.h"
#include "indexer/writer/known_pages.h"

namespace pressmark {

/// One page behind the parallel part: the extraction and its document where one is wanted, or the document
/// that was made from the same page before.
struct PageResult {
  Locator locator;
  Extraction extraction;
  std::optional<Xapian::Document> document;
  std::optional<Xapian::docid> known;  // then there is no extraction
  std::string hash;                    // of the page; where documents are made
};

/// Takes what the pipeline gives, in the order of the sources, on the thread that runs it.
class Sink {
 public:
  virtual ~Sink() = default;
  virtual void begin_source(const SourceFacts& source) = 0;
  virtual void page(PageResult page) = 0;
  /// `whole`: the source was read to its end without a problem.
  virtual void end_source(bool whole) = 0;
};

/// How the pipeline works.
struct PipelineSettings {
  int jobs = 1;
  bool documents = false;  // make Xapian documents
  std::string options;     // what articles depend on; goes into the hashes of pages
  /// Pages have up to a hundred times their bytes of blocks, terms and names while they are worked on.
  std::size_t bytes_in_flight = 4u << 20;
  ReadLimits read;
  ExtractSettings extract;
  /// The pages of a source that need no extraction; called on the thread that reads. May be empty.
  std::function<std::shared_ptr<const KnownPages>(const SourceFacts&)> known_pages;
  StopRequest* stop = nullptr;     // asked before every page
  Addresses* addresses = nullptr;  // of pages that come without one
};

/// What the pipeline tells of its way, on the thread that runs it.
struct PipelineEvents {
  std::function<void(const Error&)> problem;  // of a source or of a part of one
  std::function<void(const NoPages&)> no_pages;
  std::function<void(std::size_t files, std::uint64_t offset)>
      progress;  // files done, place in the current one
};

/// Reads the files one after the other, makes articles of their pages on `jobs` threads and gives them to the
/// sink in order. Bounded memory; what the sink throws ends it. After a request to stop no more is read, and
/// what was read is finished. False: it was stopped before the end.
bool run_pipeline(const std::vector<std::string>& files, const PipelineSettings& settings,
                  const PipelineEvents& events, Sink& sink);

}  // namespace pressmark
