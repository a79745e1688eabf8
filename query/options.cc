#include "query/options.h"

#include <algorithm>
#include <charconv>
#include <iterator>

#include <fmt/format.h>

#include "shared/database/archive.h"
#include "shared/database/fields.h"
#include "shared/text/display.h"

namespace pressmark {
namespace {

using Action = QuerySettings::Action;
using Apply = Result<void> (*)(QuerySettings&, const std::string& value);

constexpr long kMost = 1'000'000'000;

Error usage(std::string what, std::string why, std::string advice) {
  return {ErrorKind::usage, std::move(what), std::move(why), std::move(advice)};
}

template <Action action>
Result<void> set_action(QuerySettings& settings, const std::string& value) {
  settings.action = action;
  settings.subject = value;
  return {};
}

template <bool QuerySettings::*flag>
Result<void> set_flag(QuerySettings& settings, const std::string&) {
  settings.*flag = true;
  return {};
}

template <QueryReading reading>
Result<void> set_reading(QuerySettings& settings, const std::string&) {
  settings.reading = reading;
  return {};
}

Result<void> add_database(QuerySettings& settings, const std::string& value) {
  if (value.empty()) return usage("--database", "needs the path of a database", "give a folder");
  settings.databases.push_back(value);
  return {};
}

Result<void> set_limit(QuerySettings& settings, const std::string& value) {
  const auto number = number_option("limit", value, 0, kMost);
  if (!number) return number.error();
  settings.rank.limit = static_cast<std::size_t>(*number);
  return {};
}

Result<void> set_offset(QuerySettings& settings, const std::string& value) {
  const auto number = number_option("offset", value, 0, kMost);
  if (!number) return number.error();
  settings.rank.offset = static_cast<std::size_t>(*number);
  return {};
}

Result<void> set_facet_limit(QuerySettings& settings, const std::string& value) {
  const auto number = number_option("facet-limit", value, 0, kMost);
  if (!number) return number.error();
  settings.counts.facet_limit = static_cast<std::size_t>(*number);
  return {};
}

Result<const Field*> facet_field(std::string_view name) {
  std::string names;
  for (const Field* field : facet_fields()) {
    if (field->name == name || (!field->alias.empty() && field->alias == name)) return field;
    names += (names.empty() ? "" : ", ") + std::string(field->name);
  }
  return usage("--facets", fmt::format("there is no '{}' to count", name), "one of " + names);
}

Result<void> set_facets(QuerySettings& settings, const std::string& value) {
  settings.counts.facets = value.empty() ? facet_fields() : std::vector<const Field*>();
  for (std::string_view rest = value; !rest.empty();) {
    const std::size_t end = std::min(rest.find(','), rest.size());
    const auto field = facet_field(rest.substr(0, end));
    if (!field) return field.error();
    if (std::find(settings.counts.facets.begin(), settings.counts.facets.end(), *field) ==
        settings.counts.facets.end())
      settings.counts.facets.push_back(*field);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return {};
}

Result<void> set_min_share(QuerySettings& settings, const std::string& value) {
  double share = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), share);
  if (error != std::errc() || end != value.data() + value.size() || !(share >= 0 && share <= 1)) {
    return usage("--min-share", fmt::format("'{}' is not a number from 0 to 1", value),
                 "0 lists all matches");
  }
  settings.min_share = share;
  return {};
}

template <class T>
struct Choice {
  std::string_view word;
  T value;
};

template <class T, std::size_t N>
Result<void> choose(std::string_view option, const Choice<T> (&choices)[N], const std::string& value,
                    T& chosen) {
  std::string words;
  for (const Choice<T>& choice : choices) {
    words += (words.empty() ? "" : ", ") + std::string(choice.word);
    if (choice.word != value) continue;
    chosen = choice.value;
    return {};
  }
  return usage(std::string(option), fmt::format("there is no '{}'", value), "one of " + words);
}

constexpr Choice<Sort> kSorts[] = {{"relevance", Sort::relevance},
                                   {"newest", Sort::newest},
                                   {"oldest", Sort::oldest},
                                   {"site", Sort::site},
                                   {"words", Sort::words}};
constexpr Choice<Format> kFormats[] = {
    {"text", Format::text}, {"json", Format::json}, {"jsonl", Format::jsonl}, {"ids", Format::ids},
    {"tsv", Format::tsv},   {"csv", Format::csv},   {"trec", Format::trec}};
constexpr Choice<Colour> kColours[] = {
    {"auto", Colour::automatic}, {"always", Colour::always}, {"never", Colour::never}};

constexpr Choice<TimeUnit> kTimeUnits[] = {
    {"day", TimeUnit::day}, {"week", TimeUnit::week}, {"month", TimeUnit::month}, {"year", TimeUnit::year}};

Result<void> set_timeline(QuerySettings& settings, const std::string& value) {
  return choose("--timeline", kTimeUnits, value.empty() ? "month" : value,
                settings.counts.timeline.emplace());
}
Result<void> set_sort(QuerySettings& settings, const std::string& value) {
  return choose("--sort", kSorts, value, settings.rank.sort);
}
Result<void> set_format(QuerySettings& settings, const std::string& value) {
  return choose("--format", kFormats, value, settings.format);
}
Result<void> set_colour(QuerySettings& settings, const std::string& value) {
  return choose("--color", kColours, value, settings.colour);
}

struct QueryOption {
  OptionRow row;
  Apply apply;
};

constexpr ValueForm kNone = ValueForm::none, kValue = ValueForm::required, kMayHave = ValueForm::optional;

constexpr QueryOption kOptions[] = {
    {{"database", 'd', kValue, "DIR", "What is searched",
      "the database; may be given several times (else $PRESSMARK_DATABASE, else the usual place)", true},
     add_database},
    {{"any", 0, kNone, "", "What is searched",
      "articles need not have all words; those with more of them come first", false},
     set_flag<&QuerySettings::any>},
    {{"literal", 0, kNone, "", "What is searched",
      "the whole query is words: nothing in it is an operator, a field or a quotation mark", false},
     set_reading<QueryReading::literal>},
    {{"plain", 0, kNone, "", "What is searched",
      "like --literal, and each word counts alone: for comparisons of rankings", false},
     set_reading<QueryReading::plain>},
    {{"similar", 0, kValue, "ID", "What is searched",
      "articles like this one; a QUERY beside it narrows them down", false},
     set_action<Action::similar>},
    {{"min-share", 0, kValue, "SHARE", "What is searched",
      "with --similar: the least share of the article's own score, 0 to 1 (0: all that share a word)", false},
     set_min_share},
    {{"batch", 0, kValue, "FILE", "What is searched",
      "answer each line of the file (-: standard input), a query or QID TAB query, on all cores", false},
     set_action<Action::batch>},
    {{"similar-batch", 0, kValue, "FILE", "What is searched",
      "articles like each of these: lines of ID or QID TAB ID", false},
     set_action<Action::similar_batch>},
    {{"show", 0, kValue, "ID", "What is searched", "print this article", false}, set_action<Action::show>},
    {{"raw", 0, kNone, "", "What is searched",
      "with --show: print the page as it lies in its source, byte for byte", false},
     set_flag<&QuerySettings::raw>},
    {{"names", 0, kValue, "PREFIX", "What is searched",
      "list people, organisations and places with a word that begins so", false},
     set_action<Action::names>},
    {{"sort", 0, kValue, "ORDER", "What is printed",
      "relevance, newest, oldest, site or words (the longest first)", false,
      "relevance newest oldest site words"},
     set_sort},
    {{"limit", 'n', kValue, "N", "What is printed", "print at most N articles (10; 0: all)", false},
     set_limit},
    {{"offset", 0, kValue, "N", "What is printed", "leave out the first N articles", false}, set_offset},
    {{"count", 0, kNone, "", "What is printed", "print the number of articles alone", false},
     set_flag<&QuerySettings::count>},
    {{"facets", 0, kMayHave, "LIST", "What is printed",
      "count people, organisations, places, countries, sites, languages and sections over all hits, or some "
      "of these",
      false, "person org place country site language section"},
     set_facets},
    {{"facet-limit", 0, kValue, "N", "What is printed", "tell at most N values of each facet (10; 0: all)",
      false},
     set_facet_limit},
    {{"timeline", 0, kMayHave, "UNIT", "What is printed",
      "count the hits by month, or by day, week or year, beside all articles of that time", false,
      "day week month year"},
     set_timeline},
    {{"explain", 0, kNone, "", "What is printed",
      "say how the query was understood; with --names, why forms are one name", false},
     set_flag<&QuerySettings::explain>},
    {{"format", 'f', kValue, "FORMAT", "What is printed", "text, json, jsonl, ids, tsv, csv or trec", false,
      "text json jsonl ids tsv csv trec"},
     set_format},
    {{"color", 0, kValue, "WHEN", "What is printed", "auto, always or never", false, "auto always never"},
     set_colour},
    {{"help", 'h', kNone, "", "Other", "print this help", false}, set_action<Action::help>},
    {{"version", 0, kNone, "", "Other", "print the version", false}, set_action<Action::version>},
};

Result<void> apply(const GivenOption& given, QuerySettings& settings) {
  const auto* option = std::find_if(std::begin(kOptions), std::end(kOptions),
                                    [&](const QueryOption& row) { return row.row.name == given.name; });
  return option->apply(settings, given.value);
}

std::string action_option(Action action) {
  switch (action) {
    case Action::similar:
      return "--similar";
    case Action::batch:
      return "--batch";
    case Action::similar_batch:
      return "--similar-batch";
    case Action::show:
      return "--show";
    default:
      return "--names";
  }
}

Result<void> check_counts(const QuerySettings& settings) {
  const bool facets = !settings.counts.facets.empty(), timeline = settings.counts.timeline.has_value();
  if (!facets && !timeline) return {};
  const char* option = facets ? "--facets" : "--timeline";
  if (settings.action == Action::show || settings.action == Action::names)
    return usage(option, "counts the hits of a search", "leave out " + action_option(settings.action));
  if (settings.count) return usage("--count", "prints the number of articles alone", "leave it out");
  if (settings.format == Format::ids || settings.format == Format::trec)
    return usage("--format", fmt::format("{} prints text, json, jsonl, tsv or csv", option),
                 "choose one of them");
  const bool one_table = settings.format == Format::tsv || settings.format == Format::csv;
  if (facets && timeline && one_table)
    return usage("--format", "a table holds --facets or --timeline", "leave out one of them, or take json");
  return {};
}

// One thing at a time, and nothing that would be passed over in silence.
Result<void> check(const QuerySettings& settings, const std::vector<GivenOption>& options) {
  if (settings.action == Action::help || settings.action == Action::version) return {};
  int actions = 0;
  for (const GivenOption& option : options) {
    if (option.name == "similar" || option.name == "show" || option.name == "names" ||
        option.name == "batch" || option.name == "similar-batch")
      ++actions;
  }
  if (actions > 1) {
    return usage(action_option(settings.action),
                 "only one of --similar, --show, --names, --batch and --similar-batch at a time",
                 "run the program once for each");
  }
  const bool similar = settings.action == Action::similar || settings.action == Action::similar_batch;
  const bool takes_query = settings.action == Action::search || similar;
  if (!takes_query && settings.has_query) {
    return usage(action_option(settings.action), "takes no query", "leave out: " + settings.query);
  }
  if (settings.action == Action::search && !settings.has_query) {
    return usage("", "there is no query", "give words to look for, or see --help");
  }
  if (settings.min_share && !similar) {
    return usage("--min-share", "goes with --similar and --similar-batch only", "leave it out");
  }
  if (settings.raw) {
    const bool formatted = std::any_of(options.begin(), options.end(),
                                       [](const GivenOption& given) { return given.name == "format"; });
    if (settings.action != Action::show) return usage("--raw", "goes with --show only", "leave it out");
    if (formatted)
      return usage("--raw", "prints the page as it is, in no other format", "leave out --format");
  }
  if (settings.count && settings.format == Format::csv)
    return usage("--count", "prints a number, no table", "leave out --format");
  if (auto done = check_counts(settings); !done) return done;
  const bool reads_query = takes_query || settings.action == Action::batch;
  if (settings.reading != QueryReading::language && !reads_query)
    return usage(action_option(settings.action), "takes no query", "leave out --literal and --plain");
  const bool table = settings.format == Format::csv || settings.format == Format::trec;
  const bool row_format = settings.format == Format::ids || settings.format == Format::tsv || table;
  if (settings.action == Action::show && row_format) {
    return usage("--format", "--show prints text, json or jsonl", "choose one of them");
  }
  if (settings.action == Action::names && table) {
    return usage("--format", "--names prints text, json, jsonl, ids or tsv", "choose one of them");
  }
  return {};
}

constexpr char kUsage[] =
    "Usage: pressmark-query [-d DIR] [OPTION...] QUERY...\n"
    "       pressmark-query [-d DIR] [OPTION...] --similar ID [QUERY...]\n"
    "       pressmark-query [-d DIR] [OPTION...] --show ID [--raw] | --names PREFIX\n"
    "       pressmark-query [-d DIR] [OPTION...] --batch FILE\n"
    "       pressmark-query [-d DIR] [OPTION...] --similar-batch FILE [QUERY...]\n"
    "\n"
    "Searches an archive of news that pressmark-index made.\n"
    "\n"
    "  pressmark-query harbour strike            both words, in any inflection\n"
    "  pressmark-query '\"harbour strike\"'        the phrase\n"
    "  pressmark-query person:zelensky since:2w  by any spelling; the last two weeks\n"
    "  pressmark-query '(port OR harbour) -site:example.org date:2025-06..2025-08'\n";

constexpr char kSyntax[] =
    "\nA query:\n"
    "  word  \"a phrase\"      in any inflection, capitals and accents alike\n"
    "  =word  =\"a phrase\"    exactly so\n"
    "  ceasef*               words that begin so\n"
    "  a b   a OR b   NOT a   -a   ( )\n"
    "  since:2w  until:2025-08-01  words:>=300\n";

constexpr char kExit[] = "\nExit status: 0 something was found, 1 nothing was found, 2 an error.\n";

std::string field_help(const Field& field, int columns) {
  constexpr int kIndent = 24, kNarrowest = 20;
  std::string text, left = fmt::format("  {}:", field.name);
  for (const std::string& line : wrap(field.help, std::max(columns - kIndent, kNarrowest))) {
    text += fmt::format("{:<{}}{}\n", left, kIndent, line);
    left.clear();
  }
  return text;
}

}  // namespace

std::vector<std::string> database_paths(const QuerySettings& settings) {
  return settings.databases.empty() ? std::vector{database_path("")} : settings.databases;
}

std::string database_names(const QuerySettings& settings) {
  return fmt::format("{}", fmt::join(database_paths(settings), ", "));
}

const std::vector<OptionRow>& query_option_rows() {
  static const std::vector<OptionRow> rows = [] {
    std::vector<OptionRow> all;
    for (const QueryOption& option : kOptions) all.push_back(option.row);
    return all;
  }();
  return rows;
}

Result<QuerySettings> query_settings(const std::vector<std::string>& words) {
  const auto line = parse_command_line(query_option_rows(), words);
  if (!line) return line.error();
  QuerySettings settings;
  for (const GivenOption& given : line->options) {
    if (auto done = apply(given, settings); !done) return done.error();
  }
  for (const std::string& argument : line->arguments) {
    settings.query += (settings.has_query ? " " : "") + argument;
    settings.has_query = true;
  }
  if (auto done = check(settings, line->options); !done) return done.error();
  return settings;
}

std::string query_help(int columns) {
  std::string text = std::string(kUsage) + kSyntax;
  for (const Field& field : fields()) text += field_help(field, columns);
  return text + option_help(query_option_rows(), columns) + kExit;
}

}  // namespace pressmark
