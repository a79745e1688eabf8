#include "indexer/options/options.h"

#include <algorithm>
#include <iterator>

#include <fmt/core.h>

#include "indexer/metadata/language.h"
#include "shared/article/identity.h"

namespace pressmark {
namespace {

using Apply = Result<void> (*)(IndexSettings&, std::string_view value);
using Action = IndexSettings::Action;

struct IndexOption {
  OptionRow row;
  Apply apply;
};

template <Action action>
Result<void> set_action(IndexSettings& settings, std::string_view) {
  settings.action = action;
  return {};
}

template <bool IndexSettings::*flag>
Result<void> set_flag(IndexSettings& settings, std::string_view) {
  settings.*flag = true;
  return {};
}

Result<void> set_database(IndexSettings& settings, std::string_view value) {
  if (value.empty()) return Error{ErrorKind::usage, "-d", "needs the path of a database folder", ""};
  settings.database = value;
  return {};
}

Result<void> set_jobs(IndexSettings& settings, std::string_view value) {
  const Result<long> number = number_option("jobs", value, 1, 1024);
  if (!number) return number.error();
  settings.jobs = static_cast<int>(*number);
  return {};
}

template <long IndexSettings::*field>
Result<void> set_number(IndexSettings& settings, std::string_view name, std::string_view value, long low,
                        long high) {
  const Result<long> number = number_option(name, value, low, high);
  if (!number) return number.error();
  settings.*field = *number;
  return {};
}

Result<void> set_page_limit(IndexSettings& settings, std::string_view value) {
  return set_number<&IndexSettings::page_limit_mb>(settings, "page-limit", value, 1, 1024);
}

Result<void> set_memory(IndexSettings& settings, std::string_view value) {
  return set_number<&IndexSettings::memory_mb>(settings, "memory", value, 256, 1'000'000);
}

Result<void> set_lock_timeout(IndexSettings& settings, std::string_view value) {
  return set_number<&IndexSettings::lock_timeout_s>(settings, "lock-timeout", value, 0, 1'000'000);
}

Result<void> set_language(IndexSettings& settings, std::string_view value) {
  const auto code = language_code(value);
  if (!code || !is_known_language(*code))
    return Error{ErrorKind::usage, "--language", fmt::format("'{}' is no language code", value),
                 "two letters, like en"};
  settings.language = code;
  return {};
}

Result<void> set_site(IndexSettings& settings, std::string_view value) {
  settings.site = registrable_domain(value);
  if (!settings.site)
    return Error{ErrorKind::usage, "--site", fmt::format("'{}' is no domain", value), "like example.org"};
  return {};
}

Result<void> add_include(IndexSettings& settings, std::string_view value) {
  return settings.rules.include(value);
}

Result<void> add_exclude(IndexSettings& settings, std::string_view value) {
  return settings.rules.exclude(value);
}

template <std::optional<std::string> IndexSettings::*file>
Result<void> set_file(IndexSettings& settings, std::string_view value) {
  if (value.empty()) return Error{ErrorKind::usage, "the name of a file", "is empty", "see --help"};
  settings.*file = std::string(value);
  return {};
}

constexpr OptionRow row(std::string_view name, char letter, std::string_view value, std::string_view group,
                        std::string_view help) {
  return {name, letter, value.empty() ? ValueForm::none : ValueForm::required, value, group, help, false};
}

constexpr OptionRow repeatable(OptionRow row) {
  row.repeatable = true;
  return row;
}

constexpr IndexOption kOptions[] = {
    {row("database", 'd', "DIR", "Where",
         "the database folder; default $PRESSMARK_DATABASE, else pressmark/archive.db in $XDG_DATA_HOME"),
     set_database},
    {repeatable(row("include", 0, "GLOB", "Which files",
                    "of folders take only what GLOB stands for, like *.txt or 2024/**")),
     add_include},
    {repeatable(row("exclude", 0, "GLOB", "Which files", "of folders leave out what GLOB stands for")),
     add_exclude},
    {row("files0-from", 0, "FILE", "Which files",
         "take the sources that FILE lists, each ended by a NUL; - for standard input"),
     set_file<&IndexSettings::names_from>},
    {row("urls", 0, "FILE", "Which files", "addresses of saved pages: lines of path, tab, address"),
     set_file<&IndexSettings::addresses>},
    {row("jobs", 'j', "N", "How", "make articles on N threads; default one for each core"), set_jobs},
    {row("page-limit", 0, "MB", "How", "pass over pages and records larger than this; default 16"),
     set_page_limit},
    {row("language", 0, "CODE", "How", "language of texts that are too short to tell"), set_language},
    {row("site", 0, "DOMAIN", "How", "site of pages that name none"), set_site},
    {row("names-file", 0, "FILE", "How",
         "keep FILE in the database: which names are one, and which are not (see the manual)"),
     set_file<&IndexSettings::names_file>},
    {row("keep-chrome", 0, "", "How", "take the text of a page as it is, the site's chrome too"),
     set_flag<&IndexSettings::keep_chrome>},
    {row("keep-all", 0, "", "How", "index lists, error pages and pages without prose too"),
     set_flag<&IndexSettings::keep_all>},
    {row("memory", 0, "MB", "How", "bound what is under way, pages and unwritten articles; default 512"),
     set_memory},
    {row("lock-timeout", 0, "SECONDS", "How", "wait so long for another program that writes; default 0"),
     set_lock_timeout},
    {row("prune", 0, "", "How", "remove articles whose file or page is surely gone"),
     set_flag<&IndexSettings::prune>},
    {row("dry-run", 0, "", "How", "say what would be done, write nothing"),
     set_flag<&IndexSettings::dry_run>},
    {row("yes", 'y', "", "How", "delete without asking"), set_flag<&IndexSettings::yes>},
    {row("errors", 0, "FILE", "What is said",
         "add each problem and each page or file that is left out to FILE, as JSON Lines"),
     set_file<&IndexSettings::errors>},
    {row("verbose", 'v', "", "What is said", "name each page and file that is left out, and why"),
     set_flag<&IndexSettings::verbose>},
    {row("quiet", 'q', "", "What is said", "say nothing but errors"), set_flag<&IndexSettings::quiet>},
    {row("extract", 0, "", "Instead of indexing", "print the articles of the sources as JSON, one a line"),
     set_action<Action::extract>},
    {row("mentions", 0, "", "Instead of indexing", "with --extract: also where each name stands"),
     set_flag<&IndexSettings::mentions>},
    {row("explain-chrome", 0, "", "Instead of indexing",
         "print every block of the pages with its role and the reason"),
     set_action<Action::explain_chrome>},
    {row("export", 0, "", "Instead of indexing", "print all articles of the database as JSON, one a line"),
     set_action<Action::export_articles>},
    {row("rebuild", 0, "", "Instead of indexing",
         "read all sources of the database anew, into a new generation"),
     set_action<Action::rebuild>},
    {row("compact", 0, "", "Instead of indexing", "write the database anew, as small as it gets"),
     set_action<Action::compact>},
    {row("delete", 0, "", "Instead of indexing", "remove the articles with these ids or source ids"),
     set_action<Action::remove_articles>},
    {row("delete-source", 0, "", "Instead of indexing",
         "remove what these files and folders gave, there or not"),
     set_action<Action::remove_sources>},
    {row("stats", 0, "", "Instead of indexing", "print what the database holds"), set_action<Action::stats>},
    {row("check", 0, "", "Instead of indexing", "look for damage in the database"),
     set_action<Action::check>},
    {row("help", 'h', "", "Help", "print this help"), set_action<Action::help>},
    {row("version", 0, "", "Help", "print the version"), set_action<Action::version>},
};

Error no_words(const IndexSettings& settings) {
  switch (settings.action) {
    case Action::remove_articles:
      return {ErrorKind::usage, "--delete", "no id is given", "pressmark-index -d archive.db --delete ID"};
    case Action::remove_sources:
      return {ErrorKind::usage, "--delete-source", "no file or folder is given", ""};
    default:
      return {ErrorKind::usage, "SOURCE", "no file or folder is given",
              "pressmark-index -d archive.db FOLDER"};
  }
}

// Actions that do not need sources, with their options.
struct WithoutSources {
  Action action;
  std::string_view option;
  bool may_have;
};
constexpr WithoutSources kWithoutSources[] = {
    {Action::export_articles, "--export", false},
    {Action::compact, "--compact", false},
    {Action::stats, "--stats", false},
    {Action::check, "--check", false},
    {Action::rebuild, "--rebuild", false},
    {Action::help, "--help", true},
    {Action::version, "--version", true},
};

// Options that go with some actions only.
Result<void> check_company(const IndexSettings& settings) {
  const bool removes =
      settings.action == Action::remove_articles || settings.action == Action::remove_sources;
  const bool indexes = settings.action == Action::index;
  if (settings.mentions && settings.action != Action::extract)
    return Error{ErrorKind::usage, "--mentions", "goes with --extract", ""};
  if (settings.names_file && !indexes && settings.action != Action::rebuild)
    return Error{ErrorKind::usage, "--names-file", "goes with indexing and --rebuild", ""};
  if (settings.prune && !indexes && settings.action != Action::rebuild)
    return Error{ErrorKind::usage, "--prune", "goes with indexing and --rebuild", ""};
  if (settings.prune && indexes && !settings.names_sources())
    return Error{ErrorKind::usage, "--prune", "no file or folder is given", ""};
  if (settings.names_from && removes)
    return Error{ErrorKind::usage, "--files0-from", "goes with indexing, --extract and --explain-chrome", ""};
  if (settings.yes && !removes)
    return Error{ErrorKind::usage, "--yes", "goes with --delete and --delete-source", ""};
  if (settings.dry_run && !indexes && !removes)
    return Error{ErrorKind::usage, "--dry-run", "goes with indexing, --delete and --delete-source", ""};
  return {};
}

Result<void> check_standard_input(const IndexSettings& settings) {
  const bool stdin_source =
      std::find(settings.sources.begin(), settings.sources.end(), "-") != settings.sources.end();
  if ((settings.names_from == "-") + (settings.addresses == "-") + (settings.names_file == "-") +
          stdin_source <=
      1)
    return {};
  return Error{ErrorKind::usage, "-", "standard input can be read for one thing only", "name a file"};
}

Result<void> check(const IndexSettings& settings) {
  const auto* row = std::find_if(std::begin(kWithoutSources), std::end(kWithoutSources),
                                 [&](const WithoutSources& r) { return r.action == settings.action; });
  if (row == std::end(kWithoutSources)) {
    if (!settings.names_sources() && !settings.names_file) return no_words(settings);
  } else if (!row->may_have && settings.names_sources()) {
    return Error{ErrorKind::usage, settings.sources.empty() ? "--files0-from" : settings.sources.front(),
                 fmt::format("{} takes no sources", row->option), "name the database with -d"};
  }
  if (Result<void> checked = check_standard_input(settings); !checked) return checked;
  return check_company(settings);
}

}  // namespace

std::span<const OptionRow> index_options() {
  static const std::vector<OptionRow> rows = [] {
    std::vector<OptionRow> list;
    for (const IndexOption& option : kOptions) list.push_back(option.row);
    return list;
  }();
  return rows;
}

Result<IndexSettings> index_settings(const std::vector<std::string>& words) {
  Result<CommandLine> line = parse_command_line(index_options(), words);
  if (!line) return line.error();
  IndexSettings settings;
  settings.sources = std::move(line->arguments);
  for (const GivenOption& given : line->options) {
    const auto* option = std::find_if(std::begin(kOptions), std::end(kOptions),
                                      [&](const IndexOption& o) { return o.row.name == given.name; });
    if (Result<void> applied = option->apply(settings, given.value); !applied) return applied.error();
  }
  if (Result<void> checked = check(settings); !checked) return checked.error();
  return settings;
}

std::string index_help(int columns) {
  return "Usage: pressmark-index [-d DIR] SOURCE...\n"
         "       pressmark-index --extract SOURCE... > articles.jsonl\n"
         "       pressmark-index -d DIR --export > articles.jsonl\n"
         "       pressmark-index -d DIR --stats | --check | --compact | --rebuild\n"
         "       pressmark-index -d DIR --delete ID... | --delete-source PATH...\n"
         "\n"
         "Strips the site's chrome from news pages, finds title, byline, date, people,\n"
         "organisations and places, and keeps them in a database that pressmark-query\n"
         "searches. A SOURCE is a file or folder of HTML, text dumps, JSON Lines or WARC,\n"
         "each also gzipped, of tar or zip archives of them, or - for standard input. A\n"
         "file that is named itself is taken whatever its name.\n" +
         option_help(index_options(), columns) +
         "\n"
         "Exit status: 0 done, 1 done but some input was damaged or unreadable, 2 error,\n"
         "75 another program writes to the database, 130 interrupted (what was read before\n"
         "is safe, and the same command goes on from there).\n";
}

}  // namespace pressmark
