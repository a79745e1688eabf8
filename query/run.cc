#include "query/run.h"

#include "indexer/source/read_again.h"
#include "query/answer.h"
#include "query/batch.h"
#include "query/list_names.h"
#include "query/output/show.h"
#include "shared/article/article_json.h"
#include "shared/database/archive.h"
#include "shared/database/reading.h"
#include "shared/failure.h"
#include "shared/version.h"

namespace pressmark {
namespace {

using Action = QuerySettings::Action;

ExitCode show(const QuerySettings& settings, const Environment& environment, Archive& archive,
              Streams streams) {
  const Article article =
      with_reopening(archive, [&] { return archive.article(or_fail(archive.find(settings.subject))); });
  if (settings.raw) {
    streams.out << or_fail(read_again(article.locator, article.url));
  } else if (settings.format == Format::text) {
    show_article(article, streams.out, style_of(settings.colour, environment));
  } else {
    streams.out << to_json(article) << '\n';
  }
  return ExitCode::done;
}

ExitCode ask(const QuerySettings& settings, const Environment& environment, Streams streams) {
  Archive archive(database_paths(settings));
  switch (settings.action) {
    case Action::similar:
      return answer_similar(settings, environment, archive, streams).code;
    case Action::show:
      return show(settings, environment, archive, streams);
    case Action::names:
      return list_names(settings, environment, archive, streams);
    default:
      return answer_search(settings, environment, archive, streams).code;
  }
}

ExitCode act(const QuerySettings& settings, const Environment& environment, Streams streams) {
  switch (settings.action) {
    case Action::help:
      streams.out << query_help(environment.columns);
      return ExitCode::done;
    case Action::version:
      streams.out << "pressmark-query " << kVersion << '\n';
      return ExitCode::done;
    case Action::batch:
    case Action::similar_batch:
      return answer_batch(settings, environment, streams);
    default:
      return ask(settings, environment, streams);
  }
}

}  // namespace

ExitCode run_query(const QuerySettings& settings, const Environment& environment, Streams streams) {
  return with_failures(database_names(settings), [&] { return act(settings, environment, streams); });
}

}  // namespace pressmark
