#include "query/print_answer.h"

#include <fmt/format.h>

#include "query/output/counts_printer.h"
#include "query/output/printers.h"
#include "shared/database/reading.h"

namespace pressmark {

bool is_told_on_demand(const Note& note, std::size_t total) {
  return note.kind == "similar-words" || note.kind == "names" || note.kind == "within-days" ||
         (note.kind == "min-share" && total > 0);
}

AnswerOutcome AnswerPrinter::print(Archive& archive, const SearchResult& found, Summary summary) {
  const ExitCode code = summary.total > 0 ? ExitCode::done : ExitCode::no_hit;
  if (settings_.explain && settings_.has_query) messages_.note("understood as: " + summary.understood);
  if (settings_.count) {
    out_ << (summary.qid ? tsv_cell(*summary.qid) + '\t' : "") << summary.total << '\n';
    say_notes(summary);
    return {code, false};
  }
  if (counts_only(summary)) {
    if (settings_.format == Format::text) make_printer(Format::text, out_, style_, {})->begin(summary);
    print_counts(summary, settings_.format, out_, style_);
    out_.flush();
    say_notes(summary);
    if (!summary.qid)
      messages_.note(summary.total == 1 ? "1 article" : fmt::format("{} articles", summary.total));
    return {code, false};
  }
  const auto printer = make_printer(settings_.format, out_, style_, row_end(settings_));
  printer->begin(summary);
  std::vector<ListedHit> listed;
  try {
    listed = with_failures(database_names(settings_), [&] { return print_hits(archive, found, *printer); });
  } catch (const Failure& failure) {
    if (settings_.format == Format::json) throw HalfAnswer(failure.error());
    throw;
  }
  printer->end(summary);
  if (settings_.format != Format::json && settings_.format != Format::jsonl) {
    out_.flush();
    say_notes(summary);
    say_total(found, summary);
  }
  return {code, found.ranking.hits.size() < summary.total, std::move(listed)};
}

std::vector<ListedHit> AnswerPrinter::print_hits(Archive& archive, const SearchResult& found,
                                                 Printer& printer) {
  std::size_t rank = settings_.rank.offset;
  std::vector<ListedHit> listed;
  for (const Ranked& ranked : found.ranking.hits) {
    print_hit(archive, found, ranked, ++rank, printer, listed);
    if (!out_) break;
  }
  return listed;
}

// Rows and pages tell either hits or counts; JSON has room for both.
bool AnswerPrinter::counts_only(const Summary& summary) const {
  return !summary.counts.empty() && settings_.format != Format::json && settings_.format != Format::jsonl;
}

void AnswerPrinter::print_hit(Archive& archive, const SearchResult& found, const Ranked& ranked,
                              std::size_t rank, Printer& printer, std::vector<ListedHit>& listed) {
  try {
    const Hit hit = with_reopening(archive, [&] {
      Hit read = read_hit(archive, ranked, rank, found.patterns, printer.detail());
      if (settings_.explain && printer.detail() == Detail::full)
        read.earned = earned_by(archive, found, ranked);
      return read;
    });
    printer.hit(hit);
    if (listed.size() < kMostListed) listed.push_back({rank, hit.article.id});
  } catch (const Xapian::DocNotFoundError&) {
    messages_.note(fmt::format("hit {} was deleted while the answer was printed", rank));
  }
}

// The order of what is only counted is told on demand, too.
void AnswerPrinter::say_notes(const Summary& summary) {
  for (const Note& note : summary.notes) {
    const bool unsorted = settings_.count || counts_only(summary) || summary.total == 0;
    const bool seen = note.kind == "facet-limit" && settings_.format == Format::text;
    const bool on_demand = is_told_on_demand(note, summary.total);
    const bool ordinary = !on_demand && !seen && !(note.kind == "sort" && unsorted);
    if (ordinary || settings_.explain) messages_.note(note.text);
  }
}

void AnswerPrinter::say_total(const SearchResult& found, const Summary& summary) {
  const std::size_t shown = found.ranking.hits.size();
  if (summary.total == 0) return messages_.note("no article found");
  if (shown == 0)
    return messages_.note(summary.total == 1 ? "there is only 1 article"
                                             : fmt::format("there are only {} articles", summary.total));
  if (summary.qid) return;  // that answers were cut is said at the end of the batch
  if (shown == summary.total && settings_.format != Format::text) return;
  const std::size_t first = settings_.rank.offset + 1;
  messages_.note(shown == summary.total ? fmt::format("{} article{}", shown, shown == 1 ? "" : "s")
                                        : fmt::format("{} to {} of {} articles (--limit, --offset)", first,
                                                      first + shown - 1, summary.total));
}

}  // namespace pressmark
