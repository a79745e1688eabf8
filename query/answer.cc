#include "query/answer.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include <fmt/format.h>

#include "query/given_articles.h"
#include "query/language/parse.h"
#include "query/print_answer.h"
#include "query/search/looked_for.h"
#include "query/search/search.h"
#include "query/similar/similar.h"
#include "shared/article/identity.h"
#include "shared/database/fields.h"
#include "shared/database/reading.h"
#include "shared/failure.h"

namespace pressmark {
namespace {

using Clock = std::chrono::steady_clock;

ParsedQuery parsed_query(const QuerySettings& settings, const Environment& environment) {
  return or_fail(parse_query(settings.query, {environment.today, settings.any, settings.reading}));
}

Note doubles_note(std::size_t doubles) {
  return {"doubles", fmt::format("{} left out: the same in another of the databases",
                                 doubles == 1 ? "1 article is" : fmt::format("{} articles are", doubles))};
}

/// What was found, and what was counted over it in the same state of the database.
struct Answer {
  SearchResult found;
  Counts counts;
};

template <class Find>
Answer answer_of(const QuerySettings& settings, Archive& archive, Find find) {
  return with_reopening(archive, [&] {
    Answer answer{find(), {}};
    answer.counts = count(archive, settings.counts, answer.found.ranking.matches);
    return answer;
  });
}

RankRequest rank_request(const QuerySettings& settings) {
  RankRequest request = settings.rank;
  request.all_matches = settings.counts.wanted();
  request.words_alone = settings.reading == QueryReading::plain;
  return request;
}

/// What the scores of an answer are, as answer.schema.json calls it.
std::optional<std::string> scoring_of(const QuerySettings& settings, const SearchResult& found) {
  if (!settings.like.empty()) return "share";
  if (settings.rank.sort != Sort::relevance || found.parts.empty()) return std::nullopt;
  if (found.by_likeness) return "In_eB2, titles, nearness, likeness";
  return settings.reading == QueryReading::plain ? "In_eB2" : "In_eB2, titles, nearness";
}

Summary summary_of(const QuerySettings& settings, const Archive& archive, const ParsedQuery& parsed,
                   const Answer& answer, Clock::time_point start) {
  const SearchResult& found = answer.found;
  Summary summary;
  summary.qid = settings.qid;
  summary.query = settings.query;
  if (settings.has_query) summary.understood = to_text(parsed.query);
  summary.total = found.ranking.total;
  summary.scoring = scoring_of(settings, found);
  summary.notes = parsed.notes;
  summary.notes.insert(summary.notes.end(), found.notes.begin(), found.notes.end());
  summary.counts = answer.counts;
  summary.notes.insert(summary.notes.end(), answer.counts.notes.begin(), answer.counts.notes.end());
  for (const Error& error : archive.left_out()) summary.notes.push_back(left_out_note(error));
  if (found.ranking.doubles > 0) summary.notes.push_back(doubles_note(found.ranking.doubles));
  const std::chrono::duration<double, std::milli> took = Clock::now() - start;
  summary.took_ms = std::round(took.count() * 1000) / 1000;
  return summary;
}

void add_part_counts(const std::vector<PartCount>& counts, Summary& summary) {
  for (const PartCount& part : counts) {
    std::string text =
        fmt::format("{}: {} article{}", part.part, part.documents, part.documents == 1 ? "" : "s");
    if (!part.hint.empty()) text += "; " + part.hint;
    if (!part.suggestion.empty()) text += fmt::format("; did you mean {}?", part.suggestion);
    summary.notes.push_back({"part-count", std::move(text)});
  }
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Articles that have this address, or have it as their canonical one. A scheme does not tell pages apart, so
// it may be left out.
Query address_query(const std::string& address) {
  const bool has_scheme = address.find("://") != std::string::npos;
  const std::string whole = has_scheme ? address : "https://" + address;
  const std::size_t colon = address.find(':');
  const bool other_scheme = !has_scheme && colon < address.size() - 1 && !is_digit(address[colon + 1]);
  const bool has_blank = address.find_first_of(" \t\r\n") != std::string::npos;
  if (other_scheme || has_blank || !normalised_url(whole))
    throw Failure({ErrorKind::usage, "--url", fmt::format("'{}' is no address of the web", address),
                   "give one like https://example.org/page"});
  Query query;
  query.field = find_field("url");
  query.text = whole;
  return query;
}

// By which words neighbours were looked for: always in JSON, on demand for people.
bool tells_words(const QuerySettings& settings) {
  return settings.explain || settings.format == Format::json || settings.format == Format::jsonl;
}

// What is like an article and unlike it is nothing.
void refuse_same(const std::vector<GivenArticle>& like, const std::vector<GivenArticle>& unlike) {
  for (const GivenArticle& one : unlike) {
    const bool same = std::any_of(like.begin(), like.end(), [&](const GivenArticle& other) {
      return !one.itself.empty() && one.itself == other.itself;
    });
    if (same)
      throw Failure(
          {ErrorKind::usage, "--unlike", "is an article that --similar gives, too", "give another one"});
  }
}

void add_words(LookedFor words, Summary& summary) {
  summary.notes.push_back(note_of(words));
  summary.looked_for = std::move(words);
}

}  // namespace

Archive opened(const QuerySettings& settings) {
  const std::vector<std::string> paths = database_paths(settings);
  try {
    return Archive(paths, settings.missing);
  } catch (const Failure& failure) {
    if (paths.size() < 2 || settings.missing == Archive::Missing::left_out) throw;
    Error error = failure.error();
    error.advice += (error.advice.empty() ? "" : "; ") + std::string("--partial searches the others");
    throw Failure(std::move(error));
  }
}

Note left_out_note(const Error& error) {
  return {"unavailable", fmt::format("{} is left out: {}", error.what, error.why)};
}

CompleteAnswer find_articles(const QuerySettings& settings, const Environment& environment,
                             Archive& archive) {
  const ParsedQuery parsed = parsed_query(settings, environment);
  const auto start = Clock::now();
  const RankRequest request = rank_request(settings);
  Answer answer = answer_of(settings, archive, [&] { return search(archive, parsed.query, request); });
  Summary summary = summary_of(settings, archive, parsed, answer, start);
  if (summary.total == 0) {
    const auto counts = with_reopening(archive, [&] { return count_parts(archive, parsed.query); });
    add_part_counts(counts, summary);
  }
  return {std::move(answer.found), std::move(summary)};
}

AnswerOutcome answer_search(const QuerySettings& settings, const Environment& environment, Archive& archive,
                            Streams streams) {
  const CompleteAnswer answer = find_articles(settings, environment, archive);
  return AnswerPrinter(settings, style_of(settings.colour, environment), streams)
      .print(archive, answer.found, answer.summary);
}

AnswerOutcome answer_url(const QuerySettings& settings, const Environment& environment, Archive& archive,
                         Streams streams) {
  QuerySettings asked = settings;
  asked.query = settings.subject;
  asked.has_query = true;
  asked.rank.sort = Sort::newest;  // of several, for copies may have one canonical address
  ParsedQuery parsed;
  parsed.query = address_query(settings.subject);
  const auto start = Clock::now();
  const Answer answer = answer_of(asked, archive, [&] { return search(archive, parsed.query, asked.rank); });
  Summary summary = summary_of(asked, archive, parsed, answer, start);
  // That there is none is the answer.
  std::erase_if(summary.notes, [](const Note& note) { return note.kind == "no-such-value"; });
  return AnswerPrinter(asked, style_of(settings.colour, environment), streams)
      .print(archive, answer.found, summary);
}

CompleteAnswer find_similar(const QuerySettings& settings, const Environment& environment, Archive& archive,
                            const StopRequest& stop) {
  if (settings.qid && settings.like.front() == "-")
    throw Failure(
        {ErrorKind::bad_input, "-", "standard input is no article of a batch", "give an id or a file"});
  SimilarRequest request;
  ParsedQuery parsed;
  if (settings.has_query) parsed = parsed_query(settings, environment);
  if (settings.has_query) request.filter = parsed.query;
  request.rank = rank_request(settings);
  request.within = settings.within;
  request.min_share = settings.min_share;
  const auto start = Clock::now();
  const GivenArticles like(archive, settings.like, stop), unlike(archive, settings.unlike, stop);
  TellingTerms telling;
  Answer answer = answer_of(settings, archive, [&] {
    request.like = like.in(archive);
    request.unlike = unlike.in(archive);
    refuse_same(request.like, request.unlike);
    SimilarResult result = similar_to(archive, request);
    telling = std::move(result.telling);
    return std::move(result.found);
  });
  Summary summary = summary_of(settings, archive, parsed, answer, start);
  if (tells_words(settings) && !telling.empty()) {
    LookedFor words = with_reopening(archive, [&] { return looked_for(telling, like.in(archive)); });
    call_by_forms(answer.found.parts, words);
    add_words(std::move(words), summary);
  }
  if (summary.total == 0 && settings.has_query) {
    const auto counts = with_reopening(archive, [&] { return count_parts(archive, parsed.query); });
    add_part_counts(counts, summary);
  }
  for (const GivenArticles* given : {&unlike, &like})
    summary.notes.insert(summary.notes.begin(), given->notes().begin(), given->notes().end());
  return {std::move(answer.found), std::move(summary)};
}

AnswerOutcome answer_similar(const QuerySettings& settings, const Environment& environment, Archive& archive,
                             Streams streams) {
  const CompleteAnswer answer = find_similar(settings, environment, archive, streams.stop);
  return AnswerPrinter(settings, style_of(settings.colour, environment), streams)
      .print(archive, answer.found, answer.summary);
}

}  // namespace pressmark
