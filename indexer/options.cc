#include "indexer/options.h"

#include <algorithm>
#include <iterator>

#include <fmt/core.h>

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
  const bool fits = value.size() == 2 &&
                    std::all_of(value.begin(), value.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!fits)
    return Error{ErrorKind::usage, "--language", fmt::format("'{}' is no language code", value),
                 "two letters, like en"};
  settings.language = value;
  return {};
}

Result<void> set_site(IndexSettings& settings, std::string_view value) {
  settings.site = value;
  return {};
}

constexpr OptionRow row(std::string_view name, char letter, std::string_view value, std::string_view group,
                        std::string_view help) {
  return {name, letter, value.empty() ? ValueForm::none : ValueForm::required, value, group, help, false};
}

constexpr IndexOption kOptions[] = {
    {row("database", 'd', "DIR", "Where",
         "the database folder; default $PRESSMARK_DATABASE, else pressmark/archive.db in $XDG_DATA_HOME"),
     set_database},
    {row("jobs", 'j', "N", "How", "make articles on N threads; default one for each core"), set_jobs},
    {row("page-limit", 0, "MB", "How", "pass over pages and records larger than this; default 16"),
     set_page_limit},
    {row("language", 0, "CODE", "How", "language of texts that are too short to tell"), set_language},
    {row("site", 0, "DOMAIN", "How", "site of pages that name none"), set_site},
    {row("keep-chrome", 0, "", "How", "take the text of a page as it is, the site's chrome too"),
     set_flag<&IndexSettings::keep_chrome>},
    {row("keep-all", 0, "", "How", "index lists, error pages and pages without prose too"),
     set_flag<&IndexSettings::keep_all>},
    {row("quiet", 'q', "", "How", "say nothing but errors"), set_flag<&IndexSettings::quiet>},
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
  if (reads && settings.sources.empty()) {
    return Error{ErrorKind::usage, "SOURCE", "no file or folder is given",
                 "pressmark-index -d archive.db FOLDER"};
  }
  if (settings.action == Action::export_articles && !settings.sources.empty()) {
    return Error{ErrorKind::usage, settings.sources.front(), "--export takes no sources",
                 "name the database with -d"};
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
         "also gzipped, or - for standard input.\n" +
         option_help(index_options(), columns) +
         "\n"
         "Exit status: 0 done, 1 done but some input was damaged or unreadable, 2 error,\n"
         "75 another program writes to the database.\n";
}

}  // namespace pressmark
