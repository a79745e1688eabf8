#include "indexer/actions/actions.h"

namespace pressmark {

ExitCode run_action(const IndexSettings& settings, Streams streams) {
  using Action = IndexSettings::Action;
  switch (settings.action) {
    case Action::extract:
      return print_articles(settings, streams);
    case Action::explain_chrome:
      return print_judgements(settings, streams);
    case Action::export_articles:
      return export_articles(settings, streams);
    case Action::rebuild:
      return rebuild_database(settings, streams);
    case Action::compact:
      return compact_database(settings, streams);
    case Action::stats:
      return print_stats(settings, streams);
    case Action::check:
      return check_for_damage(settings, streams);
    case Action::remove_articles:
      return delete_articles(settings, streams);
    case Action::remove_sources:
      return delete_sources(settings, streams);
    default:
      return index_sources(settings, streams);
  }
}

}  // namespace pressmark
