#include "query/answer.h"

#include <chrono>
#include <cmath>

#include <fmt/format.h>

#include "query/language/parse.h"
#include "query/print_answer.h"
#include "query/search/search.h"
#include "query/similar/similar.h"
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
  return request;
}

Summary summary_of(const QuerySettings& settings, const ParsedQuery& parsed, const Answer& answer,
                   Clock::time_point start) {
  const SearchResult& found = answer.found;
  Summary summary;
  summary.qid = settings.qid;
  summary.query = settings.query;
  if (settings.has_query) summary.understood = to_text(parsed.query);
  summary.total = found.ranking.total;
  summary.notes = parsed.notes;
  summary.notes.insert(summary.notes.end(), found.notes.begin(), found.notes.end());
  summary.counts = answer.counts;
  summary.notes.insert(summary.notes.end(), answer.counts.notes.begin(), answer.counts.notes.end());
  if (found.ranking.doubles > 0) summary.notes.push_back(doubles_note(found.ranking.doubles));
  const std::chrono::duration<double, std::milli> took = Clock::now() - start;
  summary.took_ms = std::round(took.count() * 1000) / 1000;
  return summary;
}

void add_part_counts(const std::vector<PartCount>& counts, Summary& summary) {
  for (const PartCount& part : counts) {
    std::string text =
        fmt::format("{}: {} article{}", part.part, part.documents, part.documents == 1 ? "" : "s");
    if (!part.suggestion.empty()) text += fmt::format("; did you mean {}?", part.suggestion);
    summary.notes.push_back({"part-count", std::move(text)});
  }
}

}  // namespace

AnswerOutcome answer_search(const QuerySettings& settings, const Environment& environment, Archive& archive,
                            Streams streams) {
  const ParsedQuery parsed = parsed_query(settings, environment);
  const auto start = Clock::now();
  const RankRequest request = rank_request(settings);
  const Answer answer = answer_of(settings, archive, [&] { return search(archive, parsed.query, request); });
  Summary summary = summary_of(settings, parsed, answer, start);
  if (summary.total == 0) {
    const auto counts = with_reopening(archive, [&] { return count_parts(archive, parsed.query); });
    add_part_counts(counts, summary);
  }
  return AnswerPrinter(settings, style_of(settings.colour, environment), streams)
      .print(archive, answer.found, summary);
}

AnswerOutcome answer_similar(const QuerySettings& settings, const Environment& environment, Archive& archive,
                             Streams streams) {
  SimilarRequest request;
  ParsedQuery parsed;
  if (settings.has_query) parsed = parsed_query(settings, environment);
  if (settings.has_query) request.filter = parsed.query;
  request.rank = rank_request(settings);
  request.min_share = settings.min_share;
  const auto start = Clock::now();
  const Answer answer = answer_of(settings, archive, [&] {
    return similar_to(archive, or_fail(archive.find(settings.subject)), request);
  });
  const Summary summary = summary_of(settings, parsed, answer, start);
  return AnswerPrinter(settings, style_of(settings.colour, environment), streams)
      .print(archive, answer.found, summary);
}

}  // namespace pressmark
