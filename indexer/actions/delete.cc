#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>
#include <set>
#include <vector>

#include <fmt/core.h>
#include <unistd.h>

#include "indexer/actions/actions.h"
#include "indexer/report/figures.h"
#include "indexer/upkeep/check.h"
#include "indexer/writer/open_store.h"
#include "indexer/writer/writer.h"
#include "shared/database/archive.h"
#include "shared/database/folder.h"
#include "shared/database/reading.h"
#include "shared/database/source_record.h"
#include "shared/failure.h"
#include "shared/text/display.h"

namespace pressmark {
namespace {

std::string articles(std::uint64_t count) {
  return count == 1 ? "1 article" : with_commas(count) + " articles";
}

// Asks on a terminal; anywhere else --yes must have been said.
bool may_delete(const std::string& what, const IndexSettings& settings, Messages& messages) {
  if (settings.yes) return true;
  if (::isatty(STDIN_FILENO) != 1) {
    throw Failure({ErrorKind::usage, what, "would be deleted, but there is no terminal to ask on",
                   "say it with --yes, or look first with --dry-run"});
  }
  messages.note(fmt::format("delete {}? [y/N]", what));
  std::string answer;
  std::getline(std::cin, answer);
  if (answer == "y" || answer == "Y" || answer == "yes") return true;
  messages.note("nothing is deleted");
  return false;
}

WriterSettings deleting(const IndexSettings& settings) {
  WriterSettings writer;
  writer.lock_timeout = std::chrono::seconds(settings.lock_timeout_s);
  return writer;
}

void list(const std::vector<std::string>& lines, Messages& messages) {
  constexpr std::size_t kListed = 10;
  for (std::size_t i = 0; i < std::min(lines.size(), kListed); ++i) messages.note("  " + harmless(lines[i]));
  if (lines.size() > kListed)
    messages.note(fmt::format("  and {} more", with_commas(lines.size() - kListed)));
}

struct Named {
  std::map<std::string, std::string> titles;  // by id
  bool all_found = true;
};

Named articles_of(const std::vector<std::string>& words, const Archive& archive, Messages& messages) {
  Named named;
  for (const std::string& word : words) {
    const Result<Xapian::docid> at = archive.find(word);
    if (at) {
      const Article article = archive.stored_article(*at);
      named.titles[article.id] = article.title.value_or("");
    } else {
      messages.error(at.error());
      named.all_found = false;
    }
  }
  return named;
}

ExitCode delete_named(const Named& named, const IndexSettings& settings, Messages& messages) {
  const ExitCode code = named.all_found ? ExitCode::done : ExitCode::some_failed;
  std::vector<std::string> lines;
  for (const auto& [id, title] : named.titles) lines.push_back(fmt::format("{}  {}", id, title));
  if (lines.empty()) return code;
  list(lines, messages);
  if (settings.dry_run) {
    messages.note(fmt::format("dry run, nothing is written: {} would be removed", articles(lines.size())));
    return code;
  }
  if (!may_delete(articles(lines.size()), settings, messages)) return code;
  Writer writer(database_path(settings.database), deleting(settings));
  for (const auto& [id, title] : named.titles) writer.remove(id);
  writer.commit();
  messages.note(articles(writer.counts().removed) + " removed");
  return code;
}

// The locators of known sources that are one of the paths, or lie below one.
std::vector<std::string> known_below(const std::vector<std::string>& paths, const Archive& archive,
                                     Messages& messages, bool& all_found) {
  std::vector<std::string> found;
  for (const std::string& path : paths) {
    std::error_code error;
    // Of a relative path that is not there weakly_canonical makes no absolute one.
    const std::filesystem::path resolved =
        std::filesystem::weakly_canonical(std::filesystem::absolute(path, error), error);
    std::string whole = path == "-" ? path : (error ? path : resolved.string());
    if (whole.size() > 1 && whole.back() == '/') whole.pop_back();
    const std::size_t before = found.size();
    for_each_source(archive.database(), [&](const std::string&, const std::string& metadata) {
      const auto record = source_record_of(metadata);
      if (record && (record->locator == whole || record->locator.starts_with(whole + "/")))
        found.push_back(record->locator);
    });
    if (found.size() > before) continue;
    all_found = false;
    messages.error({ErrorKind::not_found, path, "the database has no such source", ""});
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::uint64_t articles_from(const std::vector<std::string>& locators, const Archive& archive) {
  std::set<Xapian::docid> articles;
  for (const std::string& locator : locators) {
    const std::string term = source_term(locator);
    articles.insert(archive.database().postlist_begin(term), archive.database().postlist_end(term));
  }
  return articles.size();
}

// Opens the database with what a killed run has left in it, but for a dry run, which changes nothing.
Archive whole_archive(const IndexSettings& settings) {
  const std::string database = database_path(settings.database);
  check_database_is_there(database);
  if (!settings.dry_run) {
    const WriterLock lock(database, std::chrono::seconds(settings.lock_timeout_s));
    writer::take_up_segments(database, deleting(settings));
  }
  return Archive({database});
}

void take_out(const std::vector<std::string>& locators, const IndexSettings& settings, Messages& messages) {
  Writer writer(database_path(settings.database), deleting(settings));
  for (const std::string& locator : locators) writer.take_out_source(locator);
  const std::vector<std::string> others = writer.sources_to_hear();
  writer.commit();
  messages.note(fmt::format("{} removed", articles(writer.counts().removed)));
  if (others.empty()) return;
  messages.note(fmt::format("other sources gave some of them, too; index {} again to have those:",
                            others.size() == 1 ? "it" : "them"));
  list(others, messages);
}

}  // namespace

ExitCode delete_articles(const IndexSettings& settings, Streams streams) {
  return with_failures(database_path(settings.database), [&] {
    const Archive archive = whole_archive(settings);
    return delete_named(articles_of(settings.sources, archive, streams.messages), settings, streams.messages);
  });
}

ExitCode delete_sources(const IndexSettings& settings, Streams streams) {
  return with_failures(database_path(settings.database), [&] {
    const Archive archive = whole_archive(settings);
    bool all_found = true;
    const auto locators = known_below(settings.sources, archive, streams.messages, all_found);
    const ExitCode code = all_found ? ExitCode::done : ExitCode::some_failed;
    if (locators.empty()) return code;
    list(locators, streams.messages);
    const std::string what = fmt::format(
        "{} with {}", locators.size() == 1 ? "1 source" : with_commas(locators.size()) + " sources",
        articles(articles_from(locators, archive)));
    if (settings.dry_run) {
      streams.messages.note(
          fmt::format("dry run, nothing is written: {} would be removed, but for what others give", what));
    } else if (may_delete(what, settings, streams.messages)) {
      take_out(locators, settings, streams.messages);
    }
    return code;
  });
}

}  // namespace pressmark
