#include "indexer/actions/actions.h"
#include "indexer/options/options.h"
#include "shared/failure.h"
#include "shared/program.h"
#include "shared/version.h"

namespace {

using namespace pressmark;

// Words of the command line -> settings -> run -> exit code.
ExitCode story(const std::vector<std::string>& words, Streams streams) {
  const Result<IndexSettings> settings = index_settings(words);
  if (!settings) throw Failure(settings.error());
  streams.messages.set_quiet(settings->quiet);
  switch (settings->action) {
    case IndexSettings::Action::help:
      streams.out << index_help(terminal_columns());
      return ExitCode::done;
    case IndexSettings::Action::version:
      streams.out << "pressmark-index " << kVersion << '\n';
      return ExitCode::done;
    case IndexSettings::Action::compact:
    case IndexSettings::Action::stats:
    case IndexSettings::Action::check:
    case IndexSettings::Action::remove_articles:
      return run_action(*settings, streams);  // a signal ends them at once: nothing is half done
    default: {
      const StopOnSignals caught(streams.stop);
      const ExitCode code = run_action(*settings, streams);
      streams.out.flush();  // that may wait for a slow reader, too
      return code;
    }
  }
}

}  // namespace

int main(int argc, char** argv) { return pressmark::run_program("pressmark-index", argc, argv, story); }
