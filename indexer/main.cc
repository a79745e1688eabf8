#include <iostream>

#include "indexer/options.h"
#include "indexer/run.h"
#include "shared/failure.h"
#include "shared/program.h"
#include "shared/version.h"

namespace {

using namespace pressmark;

// Words of the command line -> settings -> run -> exit code.
ExitCode story(const std::vector<std::string>& words, Messages& messages) {
  const Result<IndexSettings> settings = index_settings(words);
  if (!settings) throw Failure(settings.error());
  messages.set_quiet(settings->quiet);
  switch (settings->action) {
    case IndexSettings::Action::help:
      std::cout << index_help(terminal_columns());
      return ExitCode::done;
    case IndexSettings::Action::version:
      std::cout << "pressmark-index " << kVersion << '\n';
      return ExitCode::done;
    default:
      return run_index(*settings, std::cout, messages);
  }
}

}  // namespace

int main(int argc, char** argv) { return pressmark::run_program("pressmark-index", argc, argv, story); }
