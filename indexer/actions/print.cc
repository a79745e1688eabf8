#include "indexer/actions/actions.h"
#include "indexer/run/sinks.h"
#include "indexer/run/source_run.h"

namespace pressmark {
namespace {

template <class PrintingSink>
ExitCode print(const IndexSettings& settings, Streams streams) {
  SourceRun run(settings, streams);
  PrintingSink sink(streams, run.findings());
  run.read(run.files(), sink);
  run.finish();
  if (!streams.out) return ExitCode::done;  // run_program knows whether that is an error
  if (run.was_stopped())
    streams.messages.note("interrupted: the lines that were printed are whole, but pages are missing");
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
