#include "indexer/actions.h"
#include "indexer/sinks.h"
#include "indexer/source_run.h"

namespace pressmark {
namespace {

template <class PrintingSink>
ExitCode print(const IndexSettings& settings, Streams streams) {
  SourceRun run(settings, streams.messages);
  PrintingSink sink(streams.out, run.tally(), streams.messages);
  run.read_sources(sink);
  return run.exit_code();
}

}  // namespace

ExitCode print_articles(const IndexSettings& settings, Streams streams) {
  return print<ExtractSink>(settings, streams);
}

ExitCode print_judgements(const IndexSettings& settings, Streams streams) {
  return print<ExplainSink>(settings, streams);
}

}  // namespace pressmark
