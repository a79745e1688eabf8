#include "query/run.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include <fmt/format.h>

#include "indexer/source/read_again.h"
#include "query/language/parse.h"
#include "query/output/name_list.h"
#include "query/output/show.h"
#include "query/print_answer.h"
#include "query/search/search.h"
#include "query/similar/similar.h"
#include "shared/article/article_json.h"
#include "shared/database/archive.h"
#include "shared/database/reading.h"
#include "shared/failure.h"
#include "shared/text/letters.h"
#include "shared/version.h"

namespace pressmark {
namespace {

using Action = QuerySettings::Action;

std::vector<std::string> paths_of(const QuerySettings& settings) {
  return settings.databases.empty() ? std::vector{database_path("")} : settings.databases;
}

// Xapian does not tell which of several databases it means.
std::string joined_paths(const QuerySettings& settings) {
  return fmt::format("{}", fmt::join(paths_of(settings), ", "));
}

Archive open_archive(const QuerySettings& settings) { return Archive(paths_of(settings)); }

template <class T>
T or_fail(Result<T> result) {
  if (!result) throw Failure(result.error());
  return std::move(result).value();
}

Style style_of(const QuerySettings& settings, const Environment& environment) {
  Style style;
  style.columns = environment.columns;
  style.colour =
      settings.colour == Colour::always || (settings.colour == Colour::automatic && environment.colour);
  return style;
}

class Run {
 public:
  Run(const QuerySettings& settings, const Environment& environment, Streams streams)
      : settings_(settings),
        environment_(environment),
        out_(streams.out),
        messages_(streams.messages),
        style_(style_of(settings, environment)),
        answer_(settings, style_, streams) {}

  ExitCode search() {
    const ParsedQuery parsed = or_fail(parse_query(settings_.query, parse_options()));
    Archive archive = open_archive(settings_);
    const auto start = std::chrono::steady_clock::now();
    SearchResult found =
        with_reopening(archive, [&] { return pressmark::search(archive, parsed.query, settings_.rank); });
    Summary summary = summary_of(parsed, found, start);
    if (found.ranking.total == 0) {
      const auto counts = with_reopening(archive, [&] { return count_parts(archive, parsed.query); });
      add_part_counts(counts, summary);
    }
    return answer_.print(archive, found, summary);
  }

  ExitCode similar() {
    SimilarRequest request;
    ParsedQuery parsed;
    if (settings_.has_query) parsed = or_fail(parse_query(settings_.query, parse_options()));
    if (settings_.has_query) request.filter = parsed.query;
    request.rank = settings_.rank;
    request.min_share = settings_.min_share;
    Archive archive = open_archive(settings_);
    const auto start = std::chrono::steady_clock::now();
    SearchResult found = with_reopening(
        archive, [&] { return similar_to(archive, or_fail(archive.find(settings_.subject)), request); });
    return answer_.print(archive, found, summary_of(parsed, found, start));
  }

  ExitCode show() {
    Archive archive = open_archive(settings_);
    const Article article =
        with_reopening(archive, [&] { return archive.article(or_fail(archive.find(settings_.subject))); });
    if (settings_.raw) {
      out_ << or_fail(read_again(article.locator, article.url));
    } else if (settings_.format == Format::text) {
      show_article(article, out_, style_);
    } else {
      out_ << to_json(article) << '\n';
    }
    return ExitCode::done;
  }

  ExitCode names() {
    Archive archive = open_archive(settings_);
    const std::vector<TypedName> found = with_reopening(archive, [&] { return names_of(archive); });
    NameList list = list_of(found);
    if (!settings_.count) complete(archive, list);
    if (settings_.count) {
      out_ << list.total << '\n';
    } else {
      print_names(list, settings_.format, out_, style_);
    }
    out_.flush();  // messages come after it
    for (const Note& note : list.notes) messages_.note(note.text);
    return found.empty() ? ExitCode::no_hit : ExitCode::done;
  }

 private:
  ParseOptions parse_options() const { return {environment_.today, settings_.any}; }

  // Those of the most articles first, whatever they are.
  std::vector<TypedName> names_of(const Archive& archive) const {
    std::vector<TypedName> all;
    for (const EntityType type : {EntityType::person, EntityType::org, EntityType::place}) {
      for (Name& name : archive.names().with_prefix(type, fold(settings_.subject)))
        all.push_back({type, std::move(name)});
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const TypedName& a, const TypedName& b) { return InOrder()(a.name, b.name); });
    return all;
  }

  // What takes a look into articles is done for the names that are printed only.
  void complete(Archive& archive, NameList& list) const {
    for (TypedName& name : list.names) {
      with_reopening(archive, [&] { name.name.aliases = archive.names().aliases_of(name.type, name.name); });
      if (settings_.explain)
        name.explanation =
            with_reopening(archive, [&] { return explain_name(archive, name.type, name.name); });
    }
  }

  NameList list_of(const std::vector<TypedName>& found) const {
    const std::size_t begin = std::min(settings_.rank.offset, found.size());
    const std::size_t left = found.size() - begin;
    const std::size_t count = settings_.rank.limit == 0 ? left : std::min(settings_.rank.limit, left);
    const auto first = found.begin() + static_cast<std::ptrdiff_t>(begin);
    NameList list{{first, first + static_cast<std::ptrdiff_t>(count)}, found.size(), {}};
    if (found.empty()) {
      list.notes.push_back(
          {"no-name", fmt::format("no name has a word that begins with \"{}\"", settings_.subject)});
    } else if (count == 0 && !settings_.count) {
      list.notes.push_back({"window", fmt::format("there are only {} names", found.size())});
    } else if (count < found.size() && !settings_.count) {
      list.notes.push_back({"window", fmt::format("{} to {} of {} names (--limit, --offset)", begin + 1,
                                                  begin + count, found.size())});
    }
    return list;
  }

  Summary summary_of(const ParsedQuery& parsed, const SearchResult& found,
                     std::chrono::steady_clock::time_point start) const {
    Summary summary;
    summary.query = settings_.query;
    if (settings_.has_query) summary.understood = to_text(parsed.query);
    summary.total = found.ranking.total;
    summary.notes = parsed.notes;
    summary.notes.insert(summary.notes.end(), found.notes.begin(), found.notes.end());
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    summary.took_ms = std::round(took.count() * 1000) / 1000;
    return summary;
  }

  static void add_part_counts(const std::vector<PartCount>& counts, Summary& summary) {
    for (const PartCount& part : counts) {
      std::string text =
          fmt::format("{}: {} article{}", part.part, part.documents, part.documents == 1 ? "" : "s");
      if (!part.suggestion.empty()) text += fmt::format("; did you mean {}?", part.suggestion);
      summary.notes.push_back({"part-count", std::move(text)});
    }
  }

  const QuerySettings& settings_;
  const Environment& environment_;
  std::ostream& out_;
  Messages& messages_;
  Style style_;
  AnswerPrinter answer_;
};

ExitCode act(Run& run, Action action, const Environment& environment, std::ostream& out) {
  switch (action) {
    case Action::help:
      out << query_help(environment.columns);
      return ExitCode::done;
    case Action::version:
      out << "pressmark-query " << kVersion << '\n';
      return ExitCode::done;
    case Action::similar:
      return run.similar();
    case Action::show:
      return run.show();
    case Action::names:
      return run.names();
    case Action::search:
      break;
  }
  return run.search();
}

}  // namespace

ExitCode run_query(const QuerySettings& settings, const Environment& environment, Streams streams) {
  Run run(settings, environment, streams);
  return with_failures(joined_paths(settings),
                       [&] { return act(run, settings.action, environment, streams.out); });
}

}  // namespace pressmark
