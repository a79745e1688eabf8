#include "indexer/run.h"

#include "indexer/actions.h"

namespace pressmark {

ExitCode run_index(const IndexSettings& settings, Streams streams) {
  using Action = IndexSettings::Action;
  switch (settings.action) {
    case Action::extract:
      return print_articles(settings, streams);
    case Action::explain_chrome:
      return print_judgements(settings, streams);
    case Action::export_articles:
      return export_articles(settings, streams);
    default:
      return index_sources(settings, streams);
  }
}

}  // namespace pressmark
