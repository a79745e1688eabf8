#include "query/run.h"

#include "indexer/source/read_again.h"
#include "query/answer.h"
#include "query/batch.h"
#include "query/full_screen.h"
#include "query/last_answer.h"
#include "query/list_names.h"
#include "query/output/error_json.h"
#include "query/output/printers.h"
#include "query/output/show.h"
#include "query/pager.h"
#include "shared/article/article_json.h"
#include "shared/database/archive.h"
#include "shared/database/reading.h"
#include "shared/failure.h"
#include "shared/version.h"

namespace pressmark {
namespace {

using Action = QuerySettings::Action;

// An id as given, or that of a hit of the last answer.
std::string id_of(const std::string& given, const QuerySettings& settings, const Environment& environment) {
  const auto rank = asked_rank(given);
  if (!rank) return given;
  return or_fail(id_of_hit(*rank, remembered(environment.last_answer), database_paths(settings)));
}

QuerySettings with_ids_of_hits(QuerySettings settings, const Environment& environment) {
  for (std::string& given : settings.like) given = id_of(given, settings, environment);
  for (std::string& given : settings.unlike) given = id_of(given, settings, environment);
  return settings;
}

ExitCode show(const QuerySettings& settings, const Environment& environment, Archive& archive,
              Streams streams) {
  const std::string id = id_of(settings.subject, settings, environment);
  const Article article = with_reopening(archive, [&] { return archive.article(or_fail(archive.find(id))); });
  if (settings.raw) {
    streams.out << or_fail(read_again(article.locator, article.url));
  } else if (settings.format == Format::text) {
    show_article(article, streams.out, style_of(settings.colour, environment));
  } else {
    streams.out << inert_json(to_json(article)) << '\n';
  }
  return ExitCode::done;
}

AnswerOutcome answer(const QuerySettings& settings, const Environment& environment, Archive& archive,
                     Streams streams) {
  if (settings.action == Action::similar)
    return answer_similar(with_ids_of_hits(settings, environment), environment, archive, streams);
  if (settings.action == Action::url) return answer_url(settings, environment, archive, streams);
  return answer_search(settings, environment, archive, streams);
}

ExitCode ask(const QuerySettings& settings, const Environment& environment, Streams streams) {
  Archive archive = opened(settings);
  if (settings.action == Action::show || settings.action == Action::names) {
    for (const Error& error : archive.left_out()) streams.messages.note(left_out_note(error).text);
  }
  if (settings.action == Action::show) return show(settings, environment, archive, streams);
  if (settings.action == Action::names) return list_names(settings, environment, archive, streams);
  const AnswerOutcome outcome = answer(settings, environment, archive, streams);
  if (environment.terminal && outcome.listed)
    remember({plain_paths(archive.paths()), *outcome.listed}, environment.last_answer);
  return outcome.code;
}

ExitCode ask_paged(const QuerySettings& settings, const Environment& environment, Streams streams) {
  const bool for_people = settings.format == Format::text && !settings.count && !settings.raw;
  if (!environment.terminal || !for_people || settings.paging == Paging::never)
    return ask(settings, environment, streams);
  Pager pager(streams.out, environment.pager, environment.lines, streams.messages);
  return ask(settings, environment, {pager.out(), streams.messages, streams.stop});
}

ExitCode act(const QuerySettings& settings, const Environment& environment, Streams streams) {
  switch (settings.action) {
    case Action::usage:
      streams.out << query_usage(environment.columns);
      return ExitCode::done;
    case Action::help:
      streams.out << query_help(environment.columns);
      return ExitCode::done;
    case Action::version:
      streams.out << "pressmark-query " << kVersion << '\n';
      return ExitCode::done;
    case Action::batch:
    case Action::similar_batch:
      return answer_batch(settings, environment, streams);
    case Action::search:
      if (wants_full_screen(settings, environment)) return full_screen(settings, environment, streams.stop);
      if (!settings.has_query)
        throw Failure(usage_error("", "there is no query", "give words to look for, or see --help"));
      return ask_paged(settings, environment, streams);
    default:
      return ask_paged(settings, environment, streams);
  }
}

}  // namespace

ExitCode run_query(const QuerySettings& settings, const Environment& environment, Streams streams) {
  try {
    return with_failures(database_names(settings), [&] { return act(settings, environment, streams); });
  } catch (const HalfAnswer&) {
    throw;  // nothing makes an object of that
  } catch (const Failure& failure) {
    streams.out << error_answer(failure.error(), {settings.qid, settings.query}, settings.format);
    throw;
  }
}

}  // namespace pressmark
