#include "query/full_screen.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/ranges.h>

#include "query/answer.h"
#include "query/output/show.h"
#include "query/terminal/session.h"
#include "shared/article/article_words.h"
#include "shared/database/archive.h"
#include "shared/database/reading.h"
#include "shared/failure.h"
#include "shared/text/display.h"
#include "shared/text/lines.h"
#include "shared/text/shell_quoted.h"

namespace pressmark {
namespace {

using screen::Engine;
using screen::Fact;
using screen::Found;
using screen::Reading;
using screen::Request;

constexpr char kAllArticles[] = "words:>=0";

/// The settings of a command that gives the answer to a request.
QuerySettings settings_of(const QuerySettings& base, const Request& request) {
  QuerySettings settings = base;
  settings.query = request.empty() ? kAllArticles : request.query;
  settings.has_query = settings.query.find_first_not_of(' ') != std::string::npos;
  settings.rank.sort = request.empty() ? Sort::newest : request.sort;
  settings.rank.limit = request.wanted;
  settings.rank.offset = 0;
  if (!request.like.empty()) settings.like = {request.like};
  return settings;
}

// What is known of an article, but for its text and names; what is not known is left out.
std::vector<Fact> record_of(const Article& article) {
  std::vector<Fact> facts;
  const auto add = [&](std::string name, const std::optional<std::string>& value) {
    if (value && !value->empty()) facts.push_back({std::move(name), *value});
  };
  add("id", article.id);
  add("source id", article.source_id);
  add("address", article.url);
  add("canonical address", article.canonical_url);
  add("site", article.site);
  add("publisher", article.publisher);
  add("title from", std::string(word_of(article.title_source)));
  add("published", article.published);
  if (article.published) add("known from", std::string(word_of(article.published_source)));
  add("modified", article.modified);
  add("captured", article.captured);
  add("language", article.language);
  add("section", article.section);
  add("keywords", fmt::format("{}", fmt::join(article.keywords, ", ")));
  add("credits", fmt::format("{}", fmt::join(article.credits, ", ")));
  add("kind", std::string(word_of(article.kind)));
  add("confidence", fmt::format("{:.2f} that its text is the article and nothing else", article.confidence));
  add("words", std::to_string(article.words));
  add("paywall", article.paywalled ? std::optional("there is one") : std::nullopt);
  add("licence", article.licence);
  add("source", article.locator.source);
  add("member", article.locator.member);
  if (article.locator.offset) add("at byte", std::to_string(*article.locator.offset));
  return facts;
}

class ArchiveEngine : public Engine {
 public:
  ArchiveEngine(const QuerySettings& settings, const Environment& environment, StopRequest& stop,
                Archive archive)
      : settings_(settings), environment_(environment), stop_(stop), archive_(std::move(archive)) {}

  Found search(const Request& request) override {
    return with_failures(database_names(settings_), [&] { return found(request); });
  }

  Reading open(const std::string& id, const Request& request) override {
    return with_failures(database_names(settings_), [&] {
      ask_again(request);
      return with_reopening(archive_,
                            [&] { return reading_of(archive_.article(or_fail(archive_.find(id)))); });
    });
  }

  std::vector<Fact> record(const std::string& id) override {
    return with_failures(database_names(settings_), [&] {
      return with_reopening(archive_,
                            [&] { return record_of(archive_.article(or_fail(archive_.find(id)))); });
    });
  }

  std::vector<Fact> explain(const std::string& id, const Request& request) override {
    return with_failures(database_names(settings_), [&] {
      ask_again(request);
      return with_reopening(archive_, [&] { return earned_by_article(or_fail(archive_.find(id))); });
    });
  }

 private:
  // The screen may show an answer before the last one.
  void ask_again(const Request& request) {
    if (asked_ != request) static_cast<void>(found(request));
  }

  std::vector<Fact> earned_by_article(Xapian::docid document) const {
    const auto& hits = answer_.ranking.hits;
    const auto hit =
        std::find_if(hits.begin(), hits.end(), [&](const Ranked& one) { return one.document == document; });
    if (hit == hits.end() || hit->score == 0)
      return {{"no score", "nothing ranks here, or it is no hit of this search: the order is another"}};
    std::vector<Fact> facts{
        {fmt::format("{:.4g}", hit->score / answer_.own_score), "score, which is the sum of"}};
    for (const Earned& one : earned_by(archive_, answer_, *hit))
      facts.push_back({fmt::format("{:.3g}", one.score), one.what});
    return facts;
  }

  Found found(const Request& request) {
    if (has_changed()) archive_ = archive_.opened_again();
    const QuerySettings settings = settings_of(settings_, request);
    CompleteAnswer answer = settings.like.empty() ? find_articles(settings, environment_, archive_)
                                                  : find_similar(settings, environment_, archive_, stop_);
    Found found{answer.summary.total, {}, {}};
    for (Note& note : answer.summary.notes) {
      if (!request.empty() && !is_told_on_demand(note, found.total)) found.notes.push_back(std::move(note));
    }
    std::size_t rank = 0;
    for (const Ranked& ranked : answer.found.ranking.hits) {
      ++rank;
      try {
        found.hits.push_back(with_reopening(
            archive_, [&] { return read_hit(archive_, ranked, rank, answer.found.patterns, Detail::full); }));
      } catch (const Xapian::DocNotFoundError&) {
        found.notes.push_back({"deleted", fmt::format("hit {} was deleted while the answer was read", rank)});
      }
    }
    answer_ = std::move(answer.found);
    asked_ = request;
    return found;
  }

  // What was indexed since the search before is to be found, too; a generation that is gone has a later one.
  bool has_changed() {
    try {
      return archive_.database().reopen();
    } catch (const Xapian::Error&) {
      return true;
    }
  }

  Reading reading_of(const Article& article) const {
    Reading reading{article.id, article.title.value_or(article.id), {}};
    const std::string language = article.language.value_or("");
    const auto add = [&](std::string_view text) {
      const std::string whole(text);
      reading.paragraphs.push_back(marked_text({whole, marks_in(whole, language, answer_.patterns)}));
    };
    add(article.title.value_or("(untitled)"));
    reading.paragraphs.push_back({harmless(facts_line(article) + " · " + article.id), {}});
    for_each_line(article.text, add);
    for (const std::string& caption : article.captions) add(caption);
    if (!article.byline.empty()) add(fmt::format("By {}", fmt::join(article.byline, ", ")));
    if (const std::string names = all_names(article); !names.empty()) add("Names: " + names);
    const auto& address = article.url ? article.url : article.canonical_url;
    reading.paragraphs.push_back({harmless(address.value_or(article.locator.source)), {}});
    return reading;
  }

  const QuerySettings& settings_;
  const Environment& environment_;
  StopRequest& stop_;
  Archive archive_;
  Request asked_ = {};
  SearchResult answer_;  // with all hits that were read
};

// Options that the screen does not honour would be passed over in silence.
bool asks_for_more(const QuerySettings& settings) {
  const QuerySettings usual;
  return settings.format != usual.format || settings.count || settings.counts.wanted() || settings.explain ||
         settings.null || settings.any || settings.reading != usual.reading ||
         settings.rank.sort != usual.rank.sort || settings.rank.limit != usual.rank.limit ||
         settings.rank.offset != usual.rank.offset || settings.paging != usual.paging;
}

}  // namespace

bool wants_full_screen(const QuerySettings& settings, const Environment& environment) {
  return settings.action == QuerySettings::Action::search && !settings.has_query && environment.full_screen &&
         !asks_for_more(settings);
}

std::string command_line(const QuerySettings& base, const Request& request) {
  const QuerySettings settings = settings_of(base, request);
  std::string command = "pressmark-query";
  for (const std::string& database : settings.databases) command += " -d " + shell_quoted(database);
  if (settings.missing == Archive::Missing::left_out) command += " --partial";
  for (const std::string& id : settings.like) command += " --similar " + shell_quoted(id);
  if (settings.rank.sort != Sort::relevance)
    command += fmt::format(" --sort {}", word_of(settings.rank.sort));
  if (settings.has_query) command += (settings.query[0] == '-' ? " -- " : " ") + shell_quoted(settings.query);
  return command;
}

ExitCode full_screen(const QuerySettings& settings, const Environment& environment, StopRequest& stop) {
  Archive archive = opened(settings);  // that there is none is said before the screen is another one
  screen::SessionSettings session;
  const bool plain = settings.colour == Colour::never;
  session.colours = plain ? screen::Colours::none : environment.colours;
  session.make_engine = [&] {
    return std::make_unique<ArchiveEngine>(settings, environment, stop, std::move(archive));
  };
  session.command = [&](const Request& request) { return command_line(settings, request); };
  return screen::run_session(session) ? ExitCode::done : ExitCode::interrupted;
}

}  // namespace pressmark
