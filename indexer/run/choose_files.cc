#include "indexer/run/choose_files.h"

namespace pressmark {

ChosenFiles choose_files(SourceRun& run, const Writer& writer) {
  ChosenFiles chosen;
  for (const std::string& file : run.files()) {
    const SourceState state = file == "-" ? SourceState::fresh : writer.state_of(run.facts_of_file(file));
    if (state == SourceState::unchanged) {
      ++chosen.unchanged;
      continue;
    }
    chosen.other_options += state == SourceState::other_options ? 1 : 0;
    chosen.to_read.push_back(file);
  }
  return chosen;
}

}  // namespace pressmark
