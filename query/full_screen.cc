#include "query/full_screen.h"

#include <utility>

#include <fmt/format.h>

#include "query/answer.h"
#include "query/terminal/session.h"
#include "shared/database/archive.h"
#include "shared/database/reading.h"
#include "shared/failure.h"
#include "shared/text/display.h"
#include "shared/text/lines.h"
#include "shared/text/shell_quoted.h"

namespace pressmark {
namespace {

using screen::Engine;
using screen::Found;
using screen::Reading;
using screen::Request;

constexpr char kAllArticles[] = "words:>=0";

std::string_view word_of_sort(Sort sort) {
  switch (sort) {
    case Sort::relevance:
      return "relevance";
    case Sort::newest:
      return "newest";
    case Sort::oldest:
      return "oldest";
    case Sort::site:
      return "site";
    case Sort::words:
      return "words";
  }
  return "";
}

/// The settings of a command that gives the answer to a request.
QuerySettings settings_of(const QuerySettings& base, const Request& request) {
  QuerySettings settings = base;
  settings.query = request.empty() ? kAllArticles : request.query;
  settings.has_query = settings.query.find_first_not_of(' ') != std::string::npos;
  settings.rank.sort = request.empty() ? Sort::newest : request.sort;
  settings.rank.limit = request.wanted;
  if (!request.like.empty()) settings.like = {request.like};
  return settings;
}

std::string command_of(const QuerySettings& base, const Request& request) {
  const QuerySettings settings = settings_of(base, request);
  std::string command = "pressmark-query";
  for (const std::string& database : settings.databases) command += " -d " + shell_quoted(database);
  for (const std::string& id : settings.like) command += " --similar " + shell_quoted(id);
  if (settings.rank.sort != Sort::relevance)
    command += fmt::format(" --sort {}", word_of_sort(settings.rank.sort));
  if (settings.has_query) command += (settings.query[0] == '-' ? " -- " : " ") + shell_quoted(settings.query);
  return command;
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : std::string(between)) + part;
  return text;
}

std::string facts_of(const Article& article) {
  std::vector<std::string> facts{article.publisher.value_or(article.site.value_or("unknown site")),
                                 article.published.value_or("undated")};
  if (!article.byline.empty()) facts.push_back("by " + joined(article.byline, ", "));
  facts.push_back(fmt::format("{} words", article.words));
  facts.push_back(article.id);
  return joined(facts, " · ");
}

std::string names_of(const Article& article) {
  std::vector<std::string> names;
  for (const Entity& entity : article.entities) names.push_back(entity.canonical.value_or(entity.name));
  return joined(names, ", ");
}

class ArchiveEngine : public Engine {
 public:
  ArchiveEngine(const QuerySettings& settings, const Environment& environment, StopRequest& stop)
      : settings_(settings), environment_(environment), stop_(stop), archive_(opened(settings)) {}

  Found search(const Request& request) override {
    return with_failures(database_names(settings_), [&] { return found(request); });
  }

  Reading open(const std::string& id, const Request& request) override {
    return with_failures(database_names(settings_), [&] {
      if (asked_ != request) static_cast<void>(found(request));
      return with_reopening(archive_,
                            [&] { return reading_of(archive_.article(or_fail(archive_.find(id)))); });
    });
  }

 private:
  Found found(const Request& request) {
    const QuerySettings settings = settings_of(settings_, request);
    CompleteAnswer answer = settings.like.empty() ? find_articles(settings, environment_, archive_)
                                                  : find_similar(settings, environment_, archive_, stop_);
    Found found{answer.summary.total, {}, {}, answer.summary.took_ms};
    if (!request.empty()) found.notes = std::move(answer.summary.notes);
    std::size_t rank = 0;
    for (const Ranked& ranked : answer.found.ranking.hits) {
      found.hits.push_back(with_reopening(archive_, [&] {
        return read_hit(archive_, ranked, rank + 1, answer.found.patterns, Detail::full);
      }));
      ++rank;
    }
    patterns_ = std::move(answer.found.patterns);
    asked_ = request;
    return found;
  }

  Reading reading_of(const Article& article) const {
    Reading reading{article.id, {}};
    const std::string language = article.language.value_or("");
    const auto add = [&](std::string_view text) {
      const std::string whole(text);
      reading.paragraphs.push_back(marked_text({whole, marks_in(whole, language, patterns_)}));
    };
    add(article.title.value_or("(untitled)"));
    reading.paragraphs.push_back({harmless(facts_of(article)), {}});
    for_each_line(article.text, add);
    for (const std::string& caption : article.captions) add(caption);
    if (const std::string names = names_of(article); !names.empty()) add("Names: " + names);
    const auto& address = article.url ? article.url : article.canonical_url;
    reading.paragraphs.push_back({harmless(address.value_or(article.locator.source)), {}});
    return reading;
  }

  const QuerySettings& settings_;
  const Environment& environment_;
  StopRequest& stop_;
  Archive archive_;
  Request asked_ = {};  // whose patterns these are
  Patterns patterns_;
};

}  // namespace

bool wants_full_screen(const QuerySettings& settings, const Environment& environment) {
  return settings.action == QuerySettings::Action::search && !settings.has_query && environment.full_screen &&
         settings.format == Format::text && !settings.count && !settings.counts.wanted();
}

ExitCode full_screen(const QuerySettings& settings, const Environment& environment, StopRequest& stop) {
  static_cast<void>(opened(settings));  // that there is none is said before the screen is another one
  screen::SessionSettings session;
  session.colours = environment.colours;
  session.make_engine = [&] { return std::make_unique<ArchiveEngine>(settings, environment, stop); };
  session.command = [&](const Request& request) { return command_of(settings, request); };
  screen::run_session(session);
  return ExitCode::done;
}

}  // namespace pressmark
