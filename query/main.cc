#include <iostream>

#include "query/environment.h"
#include "query/options.h"
#include "query/output/caret.h"
#include "query/run.h"
#include "shared/failure.h"
#include "shared/program.h"

namespace {

using namespace pressmark;

// Words of the command line -> settings -> run -> exit code.
ExitCode story(const std::vector<std::string>& words, Streams streams) {
  const Result<QuerySettings> settings = query_settings(words);
  if (!settings) throw Failure(settings.error());
  const Environment environment = read_environment();
  try {
    return run_query(*settings, environment, streams);
  } catch (const Failure& failure) {
    // A query that cannot be read is shown with its place, under the message.
    if (failure.error().kind != ErrorKind::bad_query || failure.error().at == Error::npos) throw;
    streams.messages.error(failure.error());
    std::cerr << caret_lines(settings->query, failure.error().at, environment.columns);
    return ExitCode::error;
  }
}

}  // namespace

int main(int argc, char** argv) { return pressmark::run_program("pressmark-query", argc, argv, story); }
