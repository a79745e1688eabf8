#include "indexer/options.h"

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

Result<void> set_page_limit(IndexSettings& settings, std::string_view value) {
  const Result<long> number = number_option("page-limit", value, 1, 1024);
  if (!number) return number.error();
  settings.page_limit_mb = *number;
  return {};
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
    {row("keep-chrome", 0, "", "How", "take the text of a page as it is, the site's chrome too"),
     set_flag<&IndexSettings::keep_chrome>},
    {row("keep-all", 0, "", "How", "index lists, error pages and pages without prose too"),
     set_flag<&IndexSettings::keep_all>},
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
    {row("help", 'h', "", "Help", "print this help"), set_action<Action::help>},
    {row("version", 0, "", "Help", "print the version"), set_action<Action::version>},
};

Result<void> check(const IndexSettings& settings) {
  const bool reads = settings.action == Action::index || settings.action == Action::extract ||
                     settings.action == Action::explain_chrome;
  if (reads && settings.sources.empty() && !settings.names_from) {
    return Error{ErrorKind::usage, "SOURCE", "no file or folder is given",
                 "pressmark-index -d archive.db FOLDER"};
  }
  if (settings.action == Action::export_articles && !settings.sources.empty()) {
    return Error{ErrorKind::usage, settings.sources.front(), "--export takes no sources",
                 "name the database with -d"};
  }
  const bool stdin_source =
      std::find(settings.sources.begin(), settings.sources.end(), "-") != settings.sources.end();
  if ((settings.names_from == "-") + (settings.addresses == "-") + stdin_source > 1) {
    return Error{ErrorKind::usage, "-", "standard input can be read for one thing only", "name a file"};
  }
  if (settings.mentions && settings.action != Action::extract) {
    return Error{ErrorKind::usage, "--mentions", "goes with --extract", ""};
  }
  return {};
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
         "\n"
         "Strips the site's chrome from news pages, finds title, byline, date, people,\n"
         "organisations and places, and keeps them in a database that pressmark-query\n"
         "searches. A SOURCE is a file or folder of HTML, text dumps or JSON Lines, each\n"
         "also gzipped, or - for standard input. A file that is named itself is taken\n"
         "whatever its name.\n" +
         option_help(index_options(), columns) +
         "\n"
         "Exit status: 0 done, 1 done but some input was damaged or unreadable, 2 error,\n"
         "75 another program writes to the database, 130 interrupted (what was read before\n"
         "is safe, and the same command goes on from there).\n";
}

}  // namespace pressmark
