#include "query/options.h"

#include <algorithm>
#include <charconv>
#include <iterator>

#include <fmt/format.h>

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
constexpr Choice<Format> kFormats[] = {{"text", Format::text},
                                       {"json", Format::json},
                                       {"jsonl", Format::jsonl},
                                       {"ids", Format::ids},
                                       {"tsv", Format::tsv}};
constexpr Choice<Colour> kColours[] = {
    {"auto", Colour::automatic}, {"always", Colour::always}, {"never", Colour::never}};

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

constexpr ValueForm kNone = ValueForm::none, kValue = ValueForm::required;

constexpr QueryOption kOptions[] = {
    {{"database", 'd', kValue, "DIR", "What is searched",
      "the database; may be given several times (else $PRESSMARK_DATABASE, else the usual place)", true},
     add_database},
    {{"any", 0, kNone, "", "What is searched",
      "articles need not have all words; those with more of them come first", false},
     set_flag<&QuerySettings::any>},
    {{"similar", 0, kValue, "ID", "What is searched",
      "articles like this one; a QUERY beside it narrows them down", false},
     set_action<Action::similar>},
    {{"min-share", 0, kValue, "SHARE", "What is searched",
      "with --similar: the least share of the article's own score, 0 to 1 (0: all that share a word)", false},
     set_min_share},
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
    {{"explain", 0, kNone, "", "What is printed",
      "say how the query was understood; with --names, why forms are one name", false},
     set_flag<&QuerySettings::explain>},
    {{"format", 'f', kValue, "FORMAT", "What is printed", "text, json, jsonl, ids or tsv", false,
      "text json jsonl ids tsv"},
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
  return action == Action::similar ? "--similar" : action == Action::show ? "--show" : "--names";
}

// One thing at a time, and nothing that would be passed over in silence.
Result<void> check(const QuerySettings& settings, const std::vector<GivenOption>& options) {
  if (settings.action == Action::help || settings.action == Action::version) return {};
  int actions = 0;
  for (const GivenOption& option : options) {
    if (option.name == "similar" || option.name == "show" || option.name == "names") ++actions;
  }
  if (actions > 1) {
    return usage(action_option(settings.action), "only one of --similar, --show and --names at a time",
                 "run the program once for each");
  }
  const bool takes_query = settings.action == Action::search || settings.action == Action::similar;
  if (!takes_query && settings.has_query) {
    return usage(action_option(settings.action), "takes no query", "leave out: " + settings.query);
  }
  if (settings.action == Action::search && !settings.has_query) {
    return usage("", "there is no query", "give words to look for, or see --help");
  }
  if (settings.min_share && settings.action != Action::similar) {
    return usage("--min-share", "goes with --similar only", "leave it out");
  }
  if (settings.raw) {
    const bool formatted = std::any_of(options.begin(), options.end(),
                                       [](const GivenOption& given) { return given.name == "format"; });
    if (settings.action != Action::show) return usage("--raw", "goes with --show only", "leave it out");
    if (formatted)
      return usage("--raw", "prints the page as it is, in no other format", "leave out --format");
  }
  const bool row_format = settings.format == Format::ids || settings.format == Format::tsv;
  if (settings.action == Action::show && row_format) {
    return usage("--format", "--show prints text, json or jsonl", "choose one of them");
  }
  return {};
}

constexpr char kUsage[] =
    "Usage: pressmark-query [-d DIR] [OPTION...] QUERY...\n"
    "       pressmark-query [-d DIR] [OPTION...] --similar ID [QUERY...]\n"
    "       pressmark-query [-d DIR] [OPTION...] --show ID [--raw] | --names PREFIX\n"
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
