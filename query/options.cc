#include "query/options.h"

#include <algorithm>
#include <charconv>
#include <iterator>

#include <fmt/format.h>

#include "query/language/values.h"
#include "query/settings_check.h"
#include "shared/database/archive.h"
#include "shared/database/fields.h"
#include "shared/text/display.h"

namespace pressmark {
namespace {

using Action = QuerySettings::Action;
using Apply = Result<void> (*)(QuerySettings&, const std::string& value);

constexpr long kMost = 1'000'000'000;

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
  if (value.empty()) return usage_error("--database", "needs the path of a database", "give a folder");
  settings.databases.push_back(value);
  return {};
}

Result<void> set_partial(QuerySettings& settings, const std::string&) {
  settings.missing = Archive::Missing::left_out;
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
  return usage_error("--facets", fmt::format("there is no '{}' to count", name), "one of " + names);
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

Result<void> add_like(QuerySettings& settings, const std::string& value) {
  if (value.empty())
    return usage_error("--similar", "needs an id or a file", "ids stand under the hits of an answer");
  settings.action = Action::similar;
  settings.like.push_back(value);
  return {};
}

Result<void> add_unlike(QuerySettings& settings, const std::string& value) {
  if (value.empty())
    return usage_error("--unlike", "needs an id or a file", "ids stand under the hits of an answer");
  settings.unlike.push_back(value);
  return {};
}

Result<void> set_within(QuerySettings& settings, const std::string& value) {
  if (!days_around("2000-01-01", value))
    return usage_error("--within", fmt::format("'{}' is no length of time", value),
                       "write 30d, 2w, 6m or 1y");
  settings.within = value;
  return {};
}

Result<void> set_min_share(QuerySettings& settings, const std::string& value) {
  double share = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), share);
  if (error != std::errc() || end != value.data() + value.size() || !(share >= 0 && share <= 1)) {
    return usage_error("--min-share", fmt::format("'{}' is not a number from 0 to 1", value),
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
  return usage_error(std::string(option), fmt::format("there is no '{}'", value), "one of " + words);
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
constexpr Choice<Paging> kPagings[] = {{"auto", Paging::automatic}, {"never", Paging::never}};

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
Result<void> set_paging(QuerySettings& settings, const std::string& value) {
  return choose("--pager", kPagings, value, settings.paging);
}

constexpr unsigned bit(Action action) { return 1U << static_cast<unsigned>(action); }

// What an option goes with.
constexpr unsigned kAll = ~0U;
constexpr unsigned kSimilar = bit(Action::similar) | bit(Action::similar_batch);
constexpr unsigned kAsks = bit(Action::search) | bit(Action::batch) | kSimilar;
constexpr unsigned kLists = kAsks | bit(Action::url) | bit(Action::names);

struct QueryOption {
  OptionRow row;
  Apply apply;
  unsigned goes_with = kAll;
};

struct ActionName {
  Action action;
  std::string_view name;
};
constexpr ActionName kActionNames[] = {{Action::search, "a QUERY"},
                                       {Action::similar, "--similar"},
                                       {Action::url, "--url"},
                                       {Action::show, "--show"},
                                       {Action::names, "--names"},
                                       {Action::batch, "--batch"},
                                       {Action::similar_batch, "--similar-batch"}};

constexpr ValueForm kNone = ValueForm::none, kValue = ValueForm::required, kMayHave = ValueForm::optional;

constexpr QueryOption kOptions[] = {
    {{"database", 'd', kValue, "DIR", "What is searched",
      "the database; may be given several times (else $PRESSMARK_DATABASE, else the usual place)", true},
     add_database},
    {{"partial", 0, kNone, "", "What is searched",
      "of several databases leave out those that cannot be opened, and say so", false},
     set_partial,
     kLists | bit(Action::show)},
    {{"any", 0, kNone, "", "What is searched",
      "articles need not have all words; those with more of them come first", false},
     set_flag<&QuerySettings::any>,
     kAsks},
    {{"literal", 0, kNone, "", "What is searched",
      "the whole query is words: nothing in it is an operator, a field or a quotation mark", false},
     set_reading<QueryReading::literal>,
     kAsks},
    {{"plain", 0, kNone, "", "What is searched",
      "like --literal, and each word counts alone: for comparisons of rankings", false},
     set_reading<QueryReading::plain>,
     kAsks},
    {{"similar", 0, kValue, "ID|FILE", "What is searched",
      "articles like this one, of the archive (@3: hit 3 of the last answer that was printed on a terminal) "
      "or in a file (-: standard input); given several times, like "
      "all of them together; a QUERY beside it narrows them down",
      true},
     add_like},
    {{"unlike", 0, kValue, "ID|FILE", "What is searched",
      "with --similar: less like this one; what is nearer to it is left out", true},
     add_unlike,
     kSimilar},
    {{"within", 0, kValue, "TIME", "What is searched",
      "with --similar: published at most so long before or after one of those given (30d, 2w, 6m, 1y)",
      false},
     set_within,
     kSimilar},
    {{"min-share", 0, kValue, "SHARE", "What is searched",
      "with --similar: the least share of the article's own score, 0 to 1 (0: all that share a word)", false},
     set_min_share,
     kSimilar},
    {{"batch", 0, kValue, "FILE", "What is searched",
      "answer each line of the file (-: standard input), a query or QID TAB query, on all cores", false},
     set_action<Action::batch>},
    {{"similar-batch", 0, kValue, "FILE", "What is searched",
      "articles like each of these: lines of ID or QID TAB ID|FILE", false},
     set_action<Action::similar_batch>},
    {{"url", 0, kValue, "URL", "What is searched",
      "the article of this address; exit status 1 says that the archive has none", false},
     set_action<Action::url>},
    {{"show", 0, kValue, "ID", "What is searched",
      "print this article; @3: hit 3 of the last answer that was printed on a terminal", false},
     set_action<Action::show>},
    {{"raw", 0, kNone, "", "What is searched",
      "with --show: print the page as it lies in its source, byte for byte", false},
     set_flag<&QuerySettings::raw>,
     bit(Action::show)},
    {{"names", 0, kValue, "PREFIX", "What is searched",
      "list people, organisations and places with a word that begins so", false},
     set_action<Action::names>},
    {{"sort", 0, kValue, "ORDER", "What is printed",
      "relevance, newest, oldest, site or words (the longest first)", false,
      "relevance newest oldest site words"},
     set_sort,
     kAsks},
    {{"limit", 'n', kValue, "N", "What is printed", "print at most N articles (10; 0: all)", false},
     set_limit,
     kLists},
    {{"offset", 0, kValue, "N", "What is printed", "leave out the first N articles", false},
     set_offset,
     kLists},
    {{"count", 0, kNone, "", "What is printed", "print the number of articles alone", false},
     set_flag<&QuerySettings::count>,
     kLists},
    {{"facets", 0, kMayHave, "LIST", "What is printed",
      "count people, organisations, places, countries, sites, languages and sections over all hits, or some "
      "of these",
      false, "person org place country site language section"},
     set_facets,
     kAsks},
    {{"facet-limit", 0, kValue, "N", "What is printed", "tell at most N values of each facet (10; 0: all)",
      false},
     set_facet_limit,
     kAsks},
    {{"timeline", 0, kMayHave, "UNIT", "What is printed",
      "count the hits by month, or by day, week or year, beside all articles of that time", false,
      "day week month year"},
     set_timeline,
     kAsks},
    {{"explain", 0, kNone, "", "What is printed",
      "say how the query was understood; with --names, why forms are one name", false},
     set_flag<&QuerySettings::explain>,
     kAsks | bit(Action::names)},
    {{"format", 'f', kValue, "FORMAT", "What is printed", "text, json, jsonl, ids, tsv, csv or trec", false,
      "text json jsonl ids tsv csv trec"},
     set_format},
    {{"null", '0', kNone, "", "What is printed",
      "with --format ids or tsv: a NUL byte ends each row, for xargs -0", false},
     set_flag<&QuerySettings::null>,
     kLists},
    {{"color", 0, kValue, "WHEN", "What is printed", "auto, always or never", false, "auto always never"},
     set_colour},
    {{"pager", 0, kValue, "WHEN", "What is printed",
      "auto or never; auto: on a terminal, what is longer than the screen goes to $PRESSMARK_PAGER, else "
      "$PAGER, else less",
      false, "auto never"},
     set_paging},
    {{"usage", 'h', kNone, "", "Other", "print the options on one screen", false}, set_action<Action::usage>},
    {{"help", 0, kNone, "", "Other", "print what each option does, with examples", false},
     set_action<Action::help>},
    {{"version", 0, kNone, "", "Other", "print the version", false}, set_action<Action::version>},
};

const QueryOption& option_of(const GivenOption& given) {
  return *std::find_if(std::begin(kOptions), std::end(kOptions),
                       [&](const QueryOption& row) { return row.row.name == given.name; });
}

// An option that would do nothing is refused, not passed over in silence.
Result<void> check_use(const GivenOption& given, Action action) {
  const unsigned uses = option_of(given).goes_with;
  if (action == Action::usage || action == Action::help || action == Action::version || (uses & bit(action)))
    return {};
  std::vector<std::string> names;
  for (const ActionName& row : kActionNames)
    if (uses & bit(row.action)) names.emplace_back(row.name);
  std::string list = names.back();
  names.pop_back();
  if (!names.empty()) list = fmt::format("{} and {}", fmt::join(names, ", "), list);
  return usage_error("--" + std::string(given.name), fmt::format("goes with {} only", list), "leave it out");
}

constexpr char kUsage[] =
    "Usage: pressmark-query [-d DIR] [OPTION...] QUERY...\n"
    "       pressmark-query [-d DIR]                  (a full screen)\n"
    "       pressmark-query [-d DIR] [OPTION...] --similar ID|FILE [QUERY...]\n"
    "       pressmark-query [-d DIR] [OPTION...] --show ID [--raw]\n"
    "       pressmark-query [-d DIR] [OPTION...] --url URL | --names PREFIX\n"
    "       pressmark-query [-d DIR] [OPTION...] --batch FILE\n"
    "       pressmark-query [-d DIR] [OPTION...] --similar-batch FILE [QUERY...]\n"
    "\n"
    "Searches an archive of news that pressmark-index made.\n"
    "\n"
    "  pressmark-query harbour strike            both words, in any inflection\n"
    "  pressmark-query '\"harbour strike\"'        the phrase\n"
    "  pressmark-query person:zelensky since:2w  by any spelling; the last two weeks\n"
    "  pressmark-query '(port OR harbour) -site:example.org date:2025-06..2025-08'\n";

constexpr char kShortUsage[] =
    "Usage: pressmark-query [-d DIR] [OPTION...] [QUERY...]  (none: full screen)\n"
    "Query: word \"a phrase\" =exact begins* a OR b -not ( ) field:value since:2w\n";

constexpr char kShortEnd[] =
    "Exit status: 0 something was found, 1 nothing was found, 2 an error.\n"
    "--help says what each does, with examples.\n";

constexpr char kSyntax[] =
    "\nA query:\n"
    "  word  \"a phrase\"      in any inflection, capitals and accents alike\n"
    "  =word  =\"a phrase\"    exactly so\n"
    "  ceasef*  col*r        words that begin so, or have any letters for the star\n"
    "  a NEAR/5 b            near each other, in any order\n"
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
    if (auto done = option_of(given).apply(settings, given.value); !done) return done.error();
  }
  for (const std::string& argument : line->arguments) {
    settings.query += (settings.has_query ? " " : "") + argument;
    settings.has_query = true;
  }
  if (auto done = check_actions(line->options, settings); !done) return done.error();
  for (const GivenOption& given : line->options) {
    if (auto done = check_use(given, settings.action); !done) return done.error();
  }
  if (auto done = check_settings(settings, line->options); !done) return done.error();
  return settings;
}

std::string_view word_of(Sort sort) {
  return std::find_if(std::begin(kSorts), std::end(kSorts),
                      [&](const Choice<Sort>& one) { return one.value == sort; })
      ->word;
}

char row_end(const QuerySettings& settings) { return settings.null ? '\0' : '\n'; }

std::string query_usage(int columns) {
  std::string names;
  for (const Field& field : fields()) names += fmt::format("{}{}:", names.empty() ? "" : " ", field.name);
  return std::string(kShortUsage) + indented_list("Fields:", names, columns) +
         option_summary(query_option_rows(), columns) + kShortEnd;
}

std::string query_help(int columns) {
  std::string text = std::string(kUsage) + kSyntax;
  for (const Field& field : fields()) text += field_help(field, columns);
  return text + option_help(query_option_rows(), columns) + kExit;
}

}  // namespace pressmark
