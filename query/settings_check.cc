#include "query/settings_check.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include <fmt/format.h>

namespace pressmark {
namespace {

using Action = QuerySettings::Action;

// What the program does instead of answering a query.
constexpr std::string_view kActions[] = {"similar", "url", "show", "names", "batch", "similar-batch"};

bool is_given(const std::vector<GivenOption>& given, std::string_view name) {
  return std::any_of(given.begin(), given.end(), [&](const GivenOption& g) { return g.name == name; });
}

bool is_similar(const QuerySettings& settings) {
  return settings.action == Action::similar || settings.action == Action::similar_batch;
}

bool only_informs(Action action) {
  return action == Action::usage || action == Action::help || action == Action::version;
}

// What is there to be read as a query.
Result<void> check_reading(const QuerySettings& settings, const std::vector<GivenOption>& given) {
  if (!is_similar(settings) || settings.has_query) return {};
  for (const char* option : {"any", "literal", "plain"}) {
    if (is_given(given, option))
      return usage_error(fmt::format("--{}", option), "is about the query, and there is none",
                         "give a QUERY");
  }
  return {};
}

Result<void> check_format(const QuerySettings& settings, const std::vector<GivenOption>& given) {
  const Format format = settings.format;
  if (settings.raw && is_given(given, "format"))
    return usage_error("--raw", "prints the page as it is, in no other format", "leave out --format");
  if (settings.count && format != Format::text)
    return usage_error("--count", "prints a number, in no other format", "leave out --format");
  if (settings.null && (settings.count || (format != Format::ids && format != Format::tsv)))
    return usage_error("--null", "goes with --format ids and --format tsv only",
                       "leave it out, or say --format ids");
  const bool rows =
      format == Format::csv || format == Format::trec || format == Format::ids || format == Format::tsv;
  if (settings.action == Action::show && rows)
    return usage_error("--format", "--show prints text, json or jsonl", "choose one of them");
  if (settings.action == Action::names && format == Format::trec)
    return usage_error("--format", "--names prints text, json, jsonl, ids, tsv or csv", "choose one of them");
  return {};
}

// What is counted over the hits of a search.
Result<void> check_counts(const QuerySettings& settings, const std::vector<GivenOption>& given) {
  const bool facets = !settings.counts.facets.empty(), timeline = settings.counts.timeline.has_value();
  if (!facets && is_given(given, "facet-limit"))
    return usage_error("--facet-limit", "goes with --facets only", "leave it out");
  if (!facets && !timeline) return {};
  const char* option = facets ? "--facets" : "--timeline";
  if (settings.count) return usage_error("--count", "prints the number of articles alone", "leave it out");
  if (settings.null) return usage_error("--null", "ends rows of hits only", "leave it out");
  if (settings.format == Format::ids || settings.format == Format::trec)
    return usage_error("--format", fmt::format("{} prints text, json, jsonl, tsv or csv", option),
                       "choose one of them");
  const bool one_table = settings.format == Format::tsv || settings.format == Format::csv;
  if (facets && timeline && one_table)
    return usage_error("--format", "a table holds --facets or --timeline",
                       "leave out one of them, or take json");
  return {};
}

// Standard input can be read once.
Result<void> check_input(const QuerySettings& settings) {
  const auto inputs = std::count(settings.like.begin(), settings.like.end(), "-") +
                      std::count(settings.unlike.begin(), settings.unlike.end(), "-");
  const bool batch = settings.action == Action::similar_batch;
  if (inputs > 1 || (batch && inputs > 0))
    return usage_error("-", "standard input can be read once only", "keep the article in a file");
  return {};
}

}  // namespace

Result<void> check_actions(const std::vector<GivenOption>& given, const QuerySettings& settings) {
  if (only_informs(settings.action)) return {};
  std::string_view action;
  for (const std::string_view name : kActions) {
    if (!is_given(given, name)) continue;
    if (!action.empty())
      return usage_error(fmt::format("--{}", name), fmt::format("cannot be asked together with --{}", action),
                         "run the program once for each");
    action = name;
  }
  const bool takes_query = settings.action == Action::search || is_similar(settings);
  if (!takes_query && settings.has_query)
    return usage_error(fmt::format("--{}", action), "takes no query", "leave out: " + settings.query);
  return {};
}

Result<void> check_settings(const QuerySettings& settings, const std::vector<GivenOption>& given) {
  if (only_informs(settings.action)) return {};
  if (auto done = check_reading(settings, given); !done) return done;
  if (auto done = check_input(settings); !done) return done;
  if (auto done = check_format(settings, given); !done) return done;
  return check_counts(settings, given);
}

}  // namespace pressmark
